import type { Runbook } from '../model/programme.ts';
import { perNode } from '../words/per-node.ts';

/** Every runbook's picture looks for those that it leads to: through the list, thousands of them would take a square of the time. */
export const runbooksById = by(({ id }) => id);
export const runbooksByFile = by(({ file }) => file);

/** The first of each name, as a look through the list would find it. */
function by(name: (runbook: Runbook) => string) {
  return perNode(
    (runbooks: readonly Runbook[]): ReadonlyMap<string, Runbook> =>
      new Map(runbooks.toReversed().map((one) => [name(one), one])),
  );
}
