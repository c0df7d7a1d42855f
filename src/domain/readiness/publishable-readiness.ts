import { WITHHELD } from '../maturity/publishable-score.ts';
import type { Tlp } from '../model/tlp.ts';
import type {
  FailingThing,
  FunctionReadiness,
  ProgrammeReadiness,
  ReadinessItemResult,
} from './readiness.ts';

/**
 * Readiness without the words of files above the publication ceiling: they still count, unnamed.
 *
 * @param isWithheld tells by a file's label
 */
export function publishableReadiness(
  readiness: ProgrammeReadiness,
  isWithheld: (tlp: Tlp) => boolean,
): ProgrammeReadiness {
  const thing = (one: FailingThing): FailingThing =>
    one.tlp && isWithheld(one.tlp) ? { label: WITHHELD, tlp: one.tlp } : one;
  const item = (one: ReadinessItemResult): ReadinessItemResult => {
    const failing = one.failing.map(thing);
    if (!one.tlp || !isWithheld(one.tlp)) return { ...one, failing };
    const { evidence: _, ...rest } = one;
    return { ...rest, id: WITHHELD, text: WITHHELD, why: WITHHELD, remedy: WITHHELD, csf: [], failing };
  };
  const node = (one: FunctionReadiness): FunctionReadiness => ({
    ...one,
    items: one.items.map(item),
    blockers: one.blockers.map(item),
  });
  return { ...readiness, functions: readiness.functions.map(node) };
}
