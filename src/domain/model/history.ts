import type { Day } from './time/day.ts';

/** One commit that touched a file, as far as judgement needs it. */
export interface Change {
  day: Day;
  /** True where the commit changed nothing but the review date of the file. */
  reviewOnly: boolean;
}

/** What git can tell about the programme's files; newest change first, a file's first commit left out. */
export interface History {
  /** `none`: no git; `shallow`: older commits are unknown. */
  depth: 'full' | 'shallow' | 'none';
  changes: Readonly<Record<string, readonly Change[]>>;
}

export const NO_HISTORY: History = { depth: 'none', changes: {} };
