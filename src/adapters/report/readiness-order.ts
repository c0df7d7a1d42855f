import type { FunctionReadiness, ReadinessItemResult } from '../../domain/readiness/readiness.ts';

/** Items that apply and do not pass, what blocks first: failing before unanswered, critical before the rest. */
export function openItems({ items }: Pick<FunctionReadiness, 'items'>): ReadinessItemResult[] {
  const open = items.filter(({ state }) => state === 'fail' || state === 'unanswered');
  return open.toSorted((a, b) => rank(a) - rank(b));
}

function rank({ state, critical }: ReadinessItemResult): number {
  return (critical ? 0 : 2) + (state === 'fail' ? 0 : 1);
}
