import type { Excuse } from '../model/body.ts';
import type { DiagramProblem } from '../model/diagram-problem.ts';
import type { FindingArgs, FindingSeverity, Fix } from '../model/finding.ts';
import type { History } from '../model/history.ts';
import type { Place } from '../model/place.ts';
import type { World } from './world.ts';

/** One thing that a rule found; the rule's code and severity are added by `judge`. */
export interface Report<Args extends FindingArgs> {
  place: Place;
  args: Args;
  related?: readonly { place: Place; note: string }[];
  fix?: Fix;
}

/**
 * A change to the sample tree of the tests: a whole file (`text`; `null` deletes it), or one edit of a file.
 * Written so that the rule's page can show it as it stands.
 */
export type Change = { file: string; text: string | null } | { file: string; replace: string; by: string };

export interface Example {
  changes: readonly Change[];
  /** What drawing the tree's diagrams would tell: problems by a piece of the diagram's source. */
  undrawn?: readonly (Omit<DiagramProblem, 'hash'> & { source: string })[];
  asOf?: string;
  /** What git tells of the files, newest change first. */
  history?: History['changes'];
}

/** An example that must give exactly these findings of the rule, each `file:line:column` (`file` alone for a file as a whole). */
export interface FailingExample extends Example {
  at: readonly string[];
  /** The sentence of the first finding, where the example is there to show it. */
  message?: string;
}

/**
 * A rule as a unit: its reason, its sentences and its examples, which are its tests and its reference page.
 * Codes are permanent. `message` says what is so, `hint` what to write instead; neither names a position.
 */
export interface Rule<Args extends FindingArgs = FindingArgs> {
  code: string;
  severity: FindingSeverity;
  /** Names the problem without its cause, for lists. */
  title: string;
  /** Why it matters to somebody in an incident; one or two sentences. */
  why: string;
  message(args: Args): string;
  hint(args: Args): string;
  find(world: World, judging: Judging): Iterable<Report<Args>>;
  /** True: a rule about the judging itself, run when the others have found what they find. */
  afterwards?: true;
  examples: { passing: readonly Example[]; failing: readonly FailingExample[] };
}

/** An excuse with what became of it. */
export interface JudgedExcuse {
  file: string;
  excuse: Excuse;
  /** False where nothing was found that it could excuse. */
  used: boolean;
}

/** What rules about the judging itself look at. */
export interface Judging {
  rules: readonly Rule[];
  excuses: readonly JudgedExcuse[];
}

/** Declares a rule; its arguments are checked against its sentences by type. */
export function defineRule<Args extends FindingArgs>(rule: Rule<Args>): Rule {
  return rule as unknown as Rule;
}
