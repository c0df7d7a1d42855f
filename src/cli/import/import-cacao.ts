import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { draftRunbook } from '../../adapters/import/cacao/draft-runbook.ts';
import type { RunbookDraft } from '../../adapters/import/cacao/runbook-draft.ts';
import { readPlaybook } from '../../adapters/import/cacao/read-playbook.ts';
import { decodeForeign, readJson } from '../../adapters/import/foreign/read-text.ts';
import { printable, printableLine } from '../../adapters/report/printable.ts';
import type { FileChange } from '../../adapters/write/write-all.ts';
import { attack19 } from '../../domain/frameworks/attack.ts';
import { commandLine } from '../../domain/text/command-line.ts';
import { USUAL_SEVERITIES } from '../../domain/model/severity.ts';
import { counted } from '../../domain/text/counted.ts';
import type { Option, OptionValues, Terminal } from '../command.ts';
import { writeNothing } from '../refuse.ts';
import { UsageError } from '../usage-error.ts';
import { ownerChange, ownerOf } from './draft-owner.ts';
import { finishImport } from './finish-import.ts';
import { DRY_RUN_OPTION, FORCE_OPTION, importRoots, OUT_OPTION, textOption } from './import-options.ts';
import { provePlaybooks, type Drafted } from './prove-playbook.ts';
import { fellOut, readPart } from './read-controls.ts';

export const CACAO_OPTIONS: Record<string, Option> = {
  out: OUT_OPTION,
  owner: {
    type: 'string',
    value: 'ROLE',
    help: 'Owner of what is imported (default: a role of the programme, else a draft role)',
  },
  'dry-run': DRY_RUN_OPTION,
  force: FORCE_OPTION,
};

const NEEDED = /^(runbooks\/|content\/(site|roles)\.yml$)/;
/** A playbook of five hundred steps with long commands is a tenth of it. */
const MOST_BYTES = 10_000_000;

export async function importCacao(
  given: string[],
  values: OptionValues,
  terminal: Terminal,
): Promise<number> {
  const { root, out } = importRoots(values, terminal, 'runbooks');
  const { programme, sources } = await readPart(root, NEEDED);
  const broken = sources.filter((source) => fellOut(source) && source.kind !== 'runbook');
  if (broken.length > 0)
    return writeNothing(terminal, [
      `Mend first what the import has to know: ${broken.map(({ file }) => printable(file)).join(', ')}. "${commandLine('check')}" says how.`,
    ]);
  const owner = ownerOf(textOption(values, 'owner'), programme);
  const force = values['force'] === true;
  const taken = new Set(force ? [] : sources.filter(({ kind }) => kind === 'runbook').map(({ id }) => id));
  const severities = programme.site?.severities.map(({ id }) => id) ?? USUAL_SEVERITIES;
  const drafted: (Drafted & { given: string })[] = [];
  const problems: string[] = [];
  for (const file of given) {
    const read = playbookIn(path.resolve(terminal.cwd, file), file);
    if ('problem' in read) {
      problems.push(`"${printable(file)}" was not imported. ${read.problem}`);
      continue;
    }
    const request = {
      framework: attack19,
      severities,
      owner,
      today: terminal.clock(),
      taken: new Set(taken),
    };
    const draft = draftRunbook(read.playbook, request);
    taken.add(draft.id);
    const there = sources.find(({ kind, id }) => kind === 'runbook' && id === draft.id)?.file;
    drafted.push({
      playbook: read.playbook,
      request: { ...request, id: draft.id },
      draft: { ...draft, file: there ?? draft.file },
      given: file,
    });
  }
  if (problems.length > 0) return writeNothing(terminal, problems);
  const drafts = await provePlaybooks(drafted, { root, programme, owner, today: terminal.clock() });
  for (const [at, draft] of drafts.entries()) tellDraft(terminal, drafted[at]?.given ?? '', draft);
  const changes: FileChange[] = [];
  for (const { text, file } of drafts) {
    const place = path.join(out, file);
    changes.push({ file, before: force && existsSync(place) ? readFileSync(place) : undefined, after: text });
  }
  for (const change of ownerChange(owner, programme, { root, out })) {
    if ('problem' in change) return writeNothing(terminal, [change.problem]);
    changes.push(change);
  }
  return finishImport(terminal, out, changes, values['dry-run'] === true);
}

function playbookIn(place: string, given: string) {
  const state = statSync(place, { throwIfNoEntry: false });
  if (!state?.isFile()) throw new UsageError(`There is no file "${given}".`);
  if (state.size > MOST_BYTES)
    return {
      problem: `It is ${Math.ceil(state.size / 1e6)} MB large; a playbook has at most ${MOST_BYTES / 1e6} MB.`,
    };
  const decoded = decodeForeign(readFileSync(place));
  if ('problem' in decoded) return decoded;
  const read = readJson(decoded.text);
  if ('problem' in read) return read;
  const playbook = readPlaybook(read.data);
  return 'problem' in playbook ? playbook : { playbook };
}

function tellDraft(terminal: Terminal, file: string, draft: RunbookDraft): void {
  terminal.err(
    `${printableLine(file)}: a draft of ${counted(draft.steps, 'step')}, "${printableLine(draft.title)}"\n`,
  );
  const say = (label: string, words: readonly string[]) => {
    for (const one of words) terminal.err(`  ${label}  ${printableLine(one)}\n`);
  };
  say('guessed', draft.guessed);
  say('look at', draft.look);
  say('not carried', draft.left);
}
