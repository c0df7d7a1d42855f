import { filesOnDisk } from '../../adapters/content/files.ts';
import { readProgramme } from '../../adapters/content/read-programme.ts';
import { reportTerminal } from '../../adapters/report/terminal.ts';
import { writeNewFiles } from '../../adapters/write/write-new-files.ts';
import type { DraftedKind } from '../../domain/model/kinds.ts';
import { Id } from '../../domain/model/text.ts';
import { betterSpelling } from '../../domain/words/better-spelling.ts';
import type { Command, OptionValues, Terminal } from '../command.ts';
import { draftAssessment } from './draft-assessment.ts';
import { RECORD_KINDS } from '../../domain/model/time/timeline-events.ts';
import { draftRecord } from './draft-record.ts';
import { draftRunbook } from './draft-runbook.ts';
import { draftStep } from './draft-step.ts';
import type { Draft, MakeDraft } from './draft.ts';
import { openWorld, rootFolder } from '../open-world.ts';
import { runbookTemplates } from './templates.ts';
import { UsageError } from '../usage-error.ts';
import { useColour } from '../use-colour.ts';
import { commandLine } from '../../domain/text/command-line.ts';

/** Options of each kind, besides title and owner. */
const DRAFTS: Readonly<Record<DraftedKind, { make: MakeDraft; options: readonly string[] }>> = {
  runbook: { make: draftRunbook, options: ['from'] },
  assessment: { make: draftAssessment, options: ['csf'] },
  record: { make: draftRecord, options: ['kind', 'runbooks', 'date'] },
  step: { make: draftStep, options: ['summary'] },
};

export const newCommand: Command = {
  name: 'new',
  summary: 'Writes a draft of a runbook, assessment, record or step that passes check',
  usage: `${Object.keys(DRAFTS).join('|')} ID`,
  options: {
    title: { type: 'string', value: 'TEXT', help: 'Title (default: made from the id)' },
    owner: { type: 'string', value: 'ROLE', help: 'Role that keeps it correct' },
    from: { type: 'string', value: 'TEMPLATE', help: `runbook: ${runbookTemplates().join(', ')}` },
    csf: { type: 'string', value: 'IDS', help: 'assessment: CSF 2.0 subcategories, separated by commas' },
    kind: { type: 'string', value: 'KIND', help: `record: ${RECORD_KINDS.join(', ')}` },
    runbooks: { type: 'string', value: 'IDS', help: 'record: runbooks that were used, separated by commas' },
    date: { type: 'string', value: 'DATE', help: 'record: the day, YYYY-MM-DD (default: today)' },
    summary: { type: 'string', value: 'TEXT', help: 'step: what it does, in one sentence' },
  },
  async run(values, positionals, terminal) {
    const { make, id } = readRequest(values, positionals);
    const root = rootFolder(values, terminal);
    const { programme } = await readProgramme(filesOnDisk(root));
    if (programme.roles.length === 0) {
      throw new UsageError(
        `There is no content/roles.yml that can be read in "${root}": everything here belongs to a role. "${commandLine('init DIR')}" makes a programme, "${commandLine('check')}" says what is broken.`,
      );
    }
    const draft = await make({ id, programme, values, terminal, today: terminal.clock() });
    const there = await writeNewFiles(root, new Map([[draft.file, draft.text]]));
    if (there.length > 0) throw new UsageError(`There is a ${draft.file} already; nothing was written.`);
    await tell(draft, values, terminal);
    return 0;
  },
};

function readRequest(
  values: OptionValues,
  [kind = '', id, ...others]: string[],
): { make: MakeDraft; id: string } {
  const known = Object.entries(DRAFTS).find(([name]) => name === kind)?.[1];
  if (!known || id === undefined || others.length > 0) {
    throw new UsageError(
      `Expected one of ${Object.keys(DRAFTS).join(', ')} and an id, such as: ${commandLine('new runbook lost-device')}`,
    );
  }
  const judged = Id.safeParse(id);
  if (!judged.success) {
    const better = betterSpelling(id, 'lower-case words');
    throw new UsageError(
      `Unexpected id "${id}", expected lower-case words joined by hyphens.${better ? ` Did you mean "${better}"?` : ''}`,
    );
  }
  const foreign = Object.entries(DRAFTS)
    .flatMap(([name, { options }]) => (name === kind ? [] : options))
    .find((option) => values[option] !== undefined);
  if (foreign)
    throw new UsageError(
      `--${foreign} is not for a ${kind}. "${commandLine('new --help')}" lists the options.`,
    );
  return { make: known.make, id };
}

/** Where it is, what to know of it, and what check says of it already. */
async function tell({ file, notes }: Draft, values: OptionValues, terminal: Terminal): Promise<void> {
  terminal.err(`${[`Wrote ${file}.`, ...notes].join('\n')}\n`);
  const { findings, read, world } = await openWorld(values, terminal);
  const own = findings.filter((finding) => finding.file === file);
  if (own.length === 0) return;
  const settings = { colour: useColour(terminal), width: terminal.columns, files: 1, asOf: world.today };
  terminal.err(`\n${reportTerminal(own, read.texts, settings)}`);
}
