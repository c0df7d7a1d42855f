import type { Place } from './place.ts';

export type FindingSeverity = 'error' | 'warning' | 'info';

/** A value that a finding's sentence is made from. */
export type FindingArgs = Readonly<Record<string, string | number | boolean | readonly string[] | undefined>>;

/** A replacement that mends a finding: the exact text to put in place of what stands at `place`. */
export interface Fix {
  place: Place;
  replacement: string;
}

/** What is wrong, as data; `adapters/report` makes the sentences, one file per audience. Codes are permanent. */
export interface Finding {
  code: string;
  severity: FindingSeverity;
  place: Place;
  args: FindingArgs;
  related?: readonly { place: Place; note: string }[];
  fix?: Fix;
}
