import type { AssessControl, AssessData } from '../../views/maturity/assess-data.ts';
import { controlAsOf, withEntry } from '../../domain/maturity/control-state.ts';
import { silentFall } from '../../domain/maturity/silent-fall.ts';
import type { HistoryEntry } from '../../domain/model/assessment.ts';
import type { Day } from '../../domain/model/time/day.ts';
import type { Answer } from '../../domain/model/browser/self-assessment.ts';

export type { Answer };

/** An answer as this browser keeps it; of two for one control the later counts. */
export interface Kept {
  /** Instant in UTC when it was given. */
  at: string;
  answer: Answer;
}

export type Answers = ReadonlyMap<string, Kept>;

/** The history entry that an answer stands for. */
export function entryOf({ control: _control, base: _base, ...entry }: Answer): HistoryEntry {
  return entry;
}

/** The day that answers bear and that the page judges on. */
export function assessmentDay({ today, pinned }: Pick<AssessData, 'today' | 'pinned'>, clock: Day): Day {
  return pinned || clock < today ? today : clock;
}

export function later(a: Kept | undefined, b: Kept): Kept {
  if (!a || a.at === b.at) return a && JSON.stringify(a) > JSON.stringify(b) ? a : b;
  return a.at > b.at ? a : b;
}

export function sameAnswer(a: Answer, b: Answer): boolean {
  return a.date === b.date && sameWords(entryOf(a), entryOf(b)) && a.base === b.base;
}

/**
 * - `new`: to be exported
 * - `published`: the site says the same now
 * - `unreasoned`: it lowers the score and does not say why: until then it neither counts nor is exported
 * - `changed`: the control's file is another than the one that was answered
 * - `gone`: the site has no such control
 */
export type Standing = 'new' | 'published' | 'unreasoned' | 'changed' | 'gone';

export function standingOf(answer: Answer, control: AssessControl | undefined): Standing {
  if (!control?.base) return 'gone';
  const entry = entryOf(answer);
  if (control.history?.some((one) => one.date === entry.date && sameWords(one, entry))) return 'published';
  if (silentFall(control.history ?? [], entry) !== undefined) return 'unreasoned';
  return control.base === answer.base ? 'new' : 'changed';
}

/** The answer, where it counts: one that waits for its reason does not yet. */
export function counting(answer: Answer | undefined, control: AssessControl | undefined): Answer | undefined {
  return answer && standingOf(answer, control) !== 'unreasoned' ? answer : undefined;
}

/** The same score or status, target and words. */
function sameWords(a: HistoryEntry, b: HistoryEntry): boolean {
  const words = (entry: HistoryEntry) =>
    'status' in entry
      ? [entry.status, entry.rationale, entry.note]
      : [entry.current, entry.target, entry.note];
  return JSON.stringify(words(a)) === JSON.stringify(words(b));
}

/** What the control says with an answer, or without one what the site says. */
export function stateOf(control: AssessControl, answer: Answer | undefined, day: Day) {
  return controlAsOf(answer ? withEntry(control, entryOf(answer)) : control, day);
}
