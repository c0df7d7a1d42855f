import type { DeedOf, RunEntry } from '../model/run-log.ts';
import { runbookNames, secondWords, type RunNames } from './run-names.ts';
import { voidEntries } from './void-entries.ts';
import { entryWords, saidWords, type EntryWords } from './run-words.ts';

/** An entry as a row of a timeline. */
export interface TimelineRow extends EntryWords {
  n: number;
  at: string;
  /** Id of the runbook that it is about. */
  runbook?: string;
  /** A later entry took it back. */
  isVoid: boolean;
}

/** Every entry of a log, in its order. Where a log is of several runbooks, a step is named with its runbook. */
export function timelineRows(entries: readonly RunEntry[], names: RunNames): TimelineRow[] {
  const gone = voidEntries(entries);
  const titles = runbookNames(entries);
  return entries.map((entry) => {
    const { n, at, deed } = entry;
    const runbook = 'runbook' in deed ? deed.runbook : undefined;
    const { where, ...said } = entryWords(entry, entries, names);
    const title = titles.size > 1 && runbook ? `${titles.get(runbook) ?? runbook}: ${where}` : where;
    return {
      n,
      at,
      isVoid: gone.has(n),
      ...said,
      ...(where ? { where: title } : {}),
      ...(runbook ? { runbook } : {}),
    };
  });
}

/** What was done, in one text: `Ticked: Verdict written`. */
export function rowText(row: TimelineRow): string {
  return `${saidWords(row)}${row.isVoid ? ' (taken back)' : ''}`;
}

export interface DecisionRow {
  at: string;
  runbook: string;
  title: string;
  arm: string;
  to: string;
}

/** Decisions that stand, in the order in which they were taken. */
export function decisionRows(entries: readonly RunEntry[]): DecisionRow[] {
  const gone = voidEntries(entries);
  const names = runbookNames(entries);
  return entries
    .filter((entry): entry is RunEntry & { deed: DeedOf<'decide'> } => entry.deed.do === 'decide')
    .filter(({ n }) => !gone.has(n))
    .map(({ at, deed: { runbook, title, arm, to } }) => ({
      at: secondWords(at),
      runbook: names.get(runbook) ?? runbook,
      title,
      arm,
      to,
    }));
}
