import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { planScores, type ScorePlan } from '../../adapters/import/plan-scores.ts';
import { printable } from '../../adapters/report/printable.ts';
import { addHistoryEntry } from '../../adapters/write/add-history-entry.ts';
import { assessmentText } from '../../adapters/write/assessment-text.ts';
import { addDraftRole, DRAFT_ROLE } from '../../adapters/write/draft-role.ts';
import { writeAll, type FileChange } from '../../adapters/write/write-all.ts';
import { csf2 } from '../../domain/frameworks/csf.ts';
import { closest } from '../../domain/frameworks/suggest.ts';
import { scaleOf } from '../../domain/maturity/settings.ts';
import type { OptionValues, Terminal } from '../command.ts';
import { fellOut, readControls } from './read-controls.ts';
import { readScoresTable, type RowRemark, type ScoresTable } from './read-scores-table.ts';
import { scoresRequest, type ScoresRequest } from './scores-request.ts';
import { writeNothing } from '../refuse.ts';
import { UsageError } from '../usage-error.ts';
import { wordsInMarkdown } from '../../domain/text/escape-markdown.ts';
import { counted } from '../../domain/text/counted.ts';
import { commandLine } from '../../domain/text/command-line.ts';

export { SCORES_OPTIONS } from './scores-request.ts';

/** Rows that are told of each kind: whoever has more mends the sheet's pattern, not its rows. */
const MOST_REMARKS = 100;
const ROLES_FILE = 'content/roles.yml';
type Read = Awaited<ReturnType<typeof readControls>>;

export async function importScores(given: string, values: OptionValues, terminal: Terminal): Promise<number> {
  const request = scoresRequest(values, terminal);
  const read = await readControls(request.root);
  const broken = read.sources.filter(fellOut);
  if (broken.length > 0) {
    const names = broken.map(({ file }) => printable(file)).join(', ');
    return writeNothing(terminal, [
      `Mend first what the import has to know: ${names}. "${commandLine('check')}" says how.`,
    ]);
  }
  const table = await readScoresTable(
    path.resolve(terminal.cwd, given),
    request,
    scaleOf(read.programme.site),
  );
  if ('problem' in table)
    return writeNothing(terminal, [`"${printable(given)}" was not imported. ${table.problem}`]);
  const taken = new Set(read.sources.filter(({ kind }) => kind === 'assessment').map(({ id }) => id));
  const { assessments } = read.programme;
  const plan = planScores({
    rows: table.rows,
    existing: assessments,
    taken,
    framework: csf2,
    date: request.date,
  });
  report(terminal, table, plan);
  if (table.bad.length > 0 && !request.skipBad) {
    return writeNothing(terminal, [
      `${counted(table.bad.length, 'row')} of "${printable(given)}" cannot be used. Mend them, say what a word means with --map "WORD=SCORE" (or =not-applicable, =out-of-scope, =unanswered), or leave them out with --skip-bad.`,
    ]);
  }
  const changes: FileChange[] = [];
  const problems: string[] = [];
  for (const change of [
    ...newFiles(plan, request, given),
    ...entryChanges(plan, request),
    ...roleChange(plan, request, read),
  ]) {
    if ('after' in change) changes.push(change);
    else problems.push(change.problem);
  }
  if (problems.length > 0) return writeNothing(terminal, problems);
  if (request.dryRun) return tellDryRun(terminal, table, plan, changes);
  const stale = await writeAll(request.out, changes);
  if (stale.length > 0)
    return writeNothing(
      terminal,
      stale.map((file) => `${file} stands in the way: it is another file than was read.`),
    );
  terminal.err(summary(plan, table, shownFolder(request.out, terminal)));
  if (!read.programme.site)
    terminal.err(`It has no content/site.yml yet: "${commandLine('check')}" says what that must hold.\n`);
  return 0;
}

/** The table as it was understood, row by row, and what would be written. */
function tellDryRun(
  terminal: Terminal,
  table: ScoresTable,
  plan: ScorePlan,
  changes: readonly FileChange[],
): number {
  terminal.err(`understood  ${printable(table.understood)}\n`);
  for (const { line, subcategory, label, current, target, status, date } of table.rows) {
    const score =
      status ??
      (current === undefined ? 'unanswered' : `${current}${target === undefined ? '' : `, wants ${target}`}`);
    const day = date === undefined ? '' : `\t${date}`;
    terminal.out(`${line}\t${subcategory}${label ? ` ${printable(label)}` : ''}\t${score}${day}\n`);
  }
  for (const { file, before } of changes) terminal.err(`would ${before ? 'change' : 'write'}  ${file}\n`);
  terminal.err(summary(plan, table, 'a dry run'));
  terminal.err('Nothing was written: this was a dry run.\n');
  return 0;
}

type Planned = FileChange | { problem: string };

function newFiles(plan: ScorePlan, { owner, scale }: ScoresRequest, given: string): Planned[] {
  const source = path.basename(given).replace(/[`\p{Cc}]/gu, '');
  const body = `Imported from \`${source}\`, where the scale goes from ${scale.min} to ${scale.max}. Say here what is assessed, how to test it and why the score is what it is.`;
  return plan.controls.map(({ line: _line, aside = [], ...control }) => ({
    file: `content/assessments/${control.id}.md`,
    before: undefined,
    after: assessmentText({
      ...control,
      owner: owner ?? DRAFT_ROLE,
      body: [body, ...aside.map(wordsInMarkdown)].join('\n\n'),
    }),
  }));
}

/** Where the output is another programme, the edited copy goes there and the original stays as it is. */
function entryChanges(plan: ScorePlan, { root, out }: ScoresRequest): Planned[] {
  return [...Map.groupBy(plan.entries, ({ control }) => control.file)].map(([file, planned]) => {
    const before = readFileSync(path.join(root, file));
    let after: string | undefined = new TextDecoder('utf-8', { ignoreBOM: true }).decode(before);
    for (const { entry } of planned) after = after && addHistoryEntry(after, entry);
    if (after === undefined) {
      return {
        problem: `${file}: its history is written in a way that cannot be extended safely. Write it as a list, one entry a line.`,
      };
    }
    return { file, before: root === out || existsSync(path.join(out, file)) ? before : undefined, after };
  });
}

/** New controls need an owner that exists. */
function roleChange(plan: ScorePlan, { owner, root, out }: ScoresRequest, { programme }: Read): Planned[] {
  const role = owner ?? DRAFT_ROLE;
  if (plan.controls.length === 0 || programme.roles.some(({ id }) => id === role)) return [];
  if (owner !== undefined && programme.roles.length > 0) {
    const [nearest] = closest(
      owner,
      programme.roles.map(({ id }) => id),
      1,
    );
    throw new UsageError(
      `There is no role "${owner}" in ${ROLES_FILE}.${nearest ? ` Did you mean "${nearest}"?` : ' Name one that stands there, or add it first.'}`,
    );
  }
  const file = path.join(root, ROLES_FILE);
  const before = existsSync(file) ? readFileSync(file) : undefined;
  const after = addDraftRole(before && new TextDecoder('utf-8', { ignoreBOM: true }).decode(before), role);
  if (after === undefined) {
    return [{ problem: `${ROLES_FILE}: the draft role cannot be added safely. Name an owner with --owner.` }];
  }
  return [
    {
      file: ROLES_FILE,
      before: root === out || existsSync(path.join(out, ROLES_FILE)) ? before : undefined,
      after,
    },
  ];
}

function report(terminal: Terminal, { bad, warnings }: ScoresTable, plan: ScorePlan): void {
  const say = (severity: string, remarks: readonly RowRemark[]) => {
    const told = remarks.toSorted((a, b) => a.line - b.line).slice(0, MOST_REMARKS);
    for (const { line, text } of told) terminal.err(`${severity}  line ${line}: ${printable(text)}\n`);
    const more = remarks.length - told.length;
    if (more > 0) terminal.err(`${severity}  ${more.toLocaleString('en-GB')} more of the same kind\n`);
  };
  say('warning', [...warnings, ...plan.warnings]);
  say('unusable', bad);
}

function summary({ controls, entries, nothingNew }: ScorePlan, { bad }: ScoresTable, out: string): string {
  const blank = controls.filter(({ entries: own }) => own.length === 0).length;
  const apart = controls.filter(({ entries: own }) => 'status' in (own.at(-1) ?? {})).length;
  const without = [
    ...(blank > 0 ? [`${blank} unanswered`] : []),
    ...(apart > 0 ? [`${apart} out of scope or not applicable`] : []),
  ].join(', ');
  const parts = [
    `${counted(controls.length, 'new control')}${without && ` (${without})`}`,
    `${entries.length} new history ${entries.length === 1 ? 'entry' : 'entries'}`,
    ...(nothingNew > 0 ? [`${counted(nothingNew, 'row')} with nothing new`] : []),
    ...(bad.length > 0 ? [`${counted(bad.length, 'row')} left out`] : []),
  ];
  return `${parts.join(', ')}, in ${out}.\n`;
}

function shownFolder(folder: string, { cwd }: Terminal): string {
  const relative = path.relative(cwd, folder);
  return relative === '' ? 'this folder' : relative.startsWith('..') ? folder : relative;
}
