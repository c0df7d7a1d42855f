import type { ItemState } from '../model/readiness-item.ts';
import type { FunctionReadiness, ReadinessItemResult } from './readiness.ts';

type Judged = Pick<ReadinessItemResult, 'state' | 'critical'>;

/**
 * `blocked`: a critical item fails. `ready`: every critical item that applies passes, and at least the share `ready` of all
 * that apply. `unanswered`: nothing applies. Else `partial`.
 *
 * Source: Readyroom scoring, /reference/scoring/
 */
export function functionState(
  items: readonly Judged[],
  ready: number,
): Pick<FunctionReadiness, 'state' | 'readiness' | 'passed' | 'applicable' | 'counts'> {
  const counts: Record<ItemState, number> = { pass: 0, fail: 0, unanswered: 0, 'not-applicable': 0 };
  for (const { state } of items) counts[state] += 1;
  const passed = counts.pass;
  const applicable = items.length - counts['not-applicable'];
  const readiness = applicable === 0 ? null : passed / applicable;
  const critical = items.filter((item) => item.critical);
  const holds = critical.every(({ state }) => state === 'pass' || state === 'not-applicable');
  const state =
    readiness === null
      ? 'unanswered'
      : critical.some((item) => item.state === 'fail')
        ? 'blocked'
        : holds && readiness >= ready
          ? 'ready'
          : 'partial';
  return { state, readiness, passed, applicable, counts };
}
