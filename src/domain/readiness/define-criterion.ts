import type { ItemState } from '../model/readiness-item.ts';
import type { FailingThing, ReadinessItemResult } from './readiness.ts';
import type { FunctionWorld } from './world.ts';

/** One thing that a criterion looked at. `fails`: what is wrong; `unknown`: why nobody can tell. Neither: it passes. */
export interface Judgement extends Pick<FailingThing, 'label' | 'href' | 'tlp'> {
  fails?: string;
  unknown?: string;
}

/** One question that the programme itself answers, once for each function. */
export interface Criterion {
  /** Permanent; kebab-case. */
  id: string;
  /** A statement that is true when ready. */
  text: string;
  /** Why it matters. */
  reason: string;
  /** What to do where it does not pass. */
  remedy: string;
  /** True: a fail blocks the function. */
  critical: boolean;
  /** Ids of the functions that it is asked of; absent means all. */
  functions?: readonly string[];
  /** Why it does not apply where there is nothing to judge. */
  nothing: string;
  judge: (world: FunctionWorld) => readonly Judgement[];
}

export function defineCriterion(criterion: Criterion): Criterion {
  return criterion;
}

/** A criterion over an empty set does not apply; one fail fails it. */
export function applyCriterion(criterion: Criterion, world: FunctionWorld): ReadinessItemResult {
  const { id, text, reason, remedy, critical, nothing } = criterion;
  const judgements = criterion.judge(world);
  const failing = judgements.filter(({ fails }) => fails !== undefined);
  const doubtful = judgements.filter(({ fails, unknown }) => fails === undefined && unknown !== undefined);
  const short = [...failing, ...doubtful];
  const state = stateOf(judgements);
  return {
    id,
    function: world.function.id,
    text,
    state,
    critical,
    derived: true,
    why: state === 'not-applicable' ? nothing : sentence(judgements.length, short.length),
    reason,
    judged: judgements.length,
    failing: short.map(({ label, href, tlp, fails, unknown }) => ({
      label,
      ...(href === undefined ? {} : { href }),
      note: fails ?? unknown ?? '',
      ...(tlp === undefined ? {} : { tlp }),
    })),
    remedy,
    forms: [],
    csf: [],
  };
}

function stateOf(judgements: readonly Judgement[]): ItemState {
  if (judgements.length === 0) return 'not-applicable';
  if (judgements.some(({ fails }) => fails !== undefined)) return 'fail';
  return judgements.some(({ unknown }) => unknown !== undefined) ? 'unanswered' : 'pass';
}

function sentence(judged: number, short: number): string {
  if (short === 0) return judged === 1 ? 'The one that was looked at passes.' : `All ${judged} pass.`;
  return `${short} of ${judged} ${short === 1 ? 'does' : 'do'} not pass.`;
}
