import path from 'node:path';
import { printable } from '../../adapters/report/printable.ts';
import { unifiedDiff } from '../../adapters/write/unified-diff.ts';
import { writeAll } from '../../adapters/write/write-all.ts';
import { Id } from '../../domain/model/text.ts';
import type { ReadProgramme } from '../../adapters/content/read-programme.ts';
import { readRunFile } from '../../domain/runs/run-file.ts';
import { freeId, runId } from '../../domain/runs/run-id.ts';
import { runRecord, type RecordWorld } from '../../domain/runs/run-record.ts';
import { placesOfRunbooks } from '../../domain/runs/step-places.ts';
import { runState, type RunState } from '../../domain/runs/run-state.ts';
import type { OptionValues, Terminal } from '../command.ts';
import { foreignProblem, NO_SITE } from '../check/foreign-problem.ts';
import { readPart } from '../import/read-controls.ts';
import { recordedProblem } from '../check/recorded-problem.ts';
import { refuse } from '../refuse.ts';
import { sha256 } from './read-run.ts';
import { UsageError } from '../usage-error.ts';

const NEEDED = /^(content\/(site\.yml|roles\.yml|records\/[^/]+)|runbooks\/[^/]+)$/;

/** Writes a run into a new `content/records/<id>.md`; never over an old one. */
export async function applyRun(
  { given, text }: { given: string; text: string },
  values: OptionValues,
  terminal: Terminal,
): Promise<number> {
  const name = chosenName(values['name']);
  const root = path.resolve(terminal.cwd, String(values['root'] ?? '.'));
  const run = readRunFile(text, sha256);
  if ('problems' in run) return refuse(terminal, given, run.problems);
  const { entries } = run.file;
  const state = runState(entries) as RunState;
  const read = await readPart(root, NEEDED);
  const { site } = read.programme;
  if (!site) return refuse(terminal, given, [NO_SITE]);
  const wrong = foreignProblem(state.programme, site) ?? recordedProblem(entries, read.sources);
  if (wrong) return refuse(terminal, given, [wrong]);
  const taken = new Set(read.sources.map(({ file }) => file));
  const fileOf = (id: string) => `content/records/${id}.md`;
  if (name !== undefined && taken.has(fileOf(name)))
    return refuse(terminal, given, [`${fileOf(name)} is there already. Choose another --name.`]);
  const id = name ?? freeId(runId(state), (one) => taken.has(fileOf(one)));
  const record = runRecord(entries, id, recordWorld(read, terminal.clock()));
  if ('problem' in record) return refuse(terminal, given, [record.problem]);
  const file = fileOf(id);
  for (const sentence of record.said) terminal.err(`${printable(sentence)}\n`);
  if (values['dry-run']) {
    terminal.out(unifiedDiff(file, '', record.text));
    terminal.err(`${file} would be written; nothing was.\n`);
    return 0;
  }
  const stale = await writeAll(root, [{ file, before: undefined, after: record.text }]);
  if (stale.length > 0) return refuse(terminal, given, [`${file} was written just now by something else.`]);
  terminal.err(
    `${file} written. Read it before you commit it: it bears the label TLP:${site.default_tlp} unless you write another one into it ("tlp: AMBER").\n`,
  );
  return 0;
}

function chosenName(given: OptionValues[string]): string | undefined {
  if (given === undefined) return undefined;
  if (!Id.safeParse(given).success)
    throw new UsageError(
      `Unexpected --name "${given}", expected lower-case words joined by hyphens, such as inc-1234.`,
    );
  return String(given);
}

function recordWorld({ programme }: ReadProgramme, clock: string): RecordWorld {
  return {
    runbooks: new Map(
      programme.runbooks.map(({ id, meta: { title, owner, aliases } }) => [
        id,
        { title, owner, ...(aliases ? { aliases } : {}) },
      ]),
    ),
    roles: new Map(programme.roles.map(({ id, title }) => [id, title])),
    places: placesOfRunbooks(programme.runbooks),
    severities: new Set(programme.site?.severities.map(({ id }) => id)),
    clock,
  };
}
