import type { Place } from './place.ts';

export type FindingSeverity = 'error' | 'warning' | 'info';

/** A value that a finding's sentence is made from. */
export type FindingArgs = Readonly<Record<string, string | number | boolean | readonly string[] | undefined>>;

/**
 * What mends a finding: the exact text to put in place of what stands at `place`; or, where that is a list, its
 * entries in another order, by their present numbers.
 */
export type Fix = { place: Place; replacement: string } | { place: Place; order: readonly number[] };

/** What is wrong, as data; `adapters/report` makes the sentences, one file per audience. Codes are permanent. */
export interface Finding {
  code: string;
  severity: FindingSeverity;
  place: Place;
  args: FindingArgs;
  related?: readonly { place: Place; note: string }[];
  fix?: Fix;
}
