import type { Day } from '../model/time/day.ts';
import type { Scale } from '../model/own/scale.ts';
import { type Control, controlAsOf, type ControlState } from './control-state.ts';
import { type EvidenceState, evidenceState } from '../judgements/evidence.ts';
import { exact, type Fraction, larger, minus, ONE, plus, smaller, times, ZERO } from './fraction.ts';

/** A control as of a day, in exact numbers. */
export interface ControlFacts {
  control: Control;
  state: ControlState;
  weight: Fraction;
  score: Fraction | null;
  target: Fraction | null;
  /** max(0, target − score) */
  gap: Fraction | null;
  /** The score, capped where no evidence is valid on the day. */
  evidenced: Fraction | null;
  evidence: EvidenceState;
}

/** `evidenceCap`: share of the scale that a score without valid evidence counts for at most. */
export function controlFacts(control: Control, day: Day, scale: Scale, evidenceCap: number): ControlFacts {
  const state = controlAsOf(control, day);
  const evidence = evidenceState(control.evidence, day);
  const score = state.kind === 'scored' ? exact(state.entry.current) : null;
  const target =
    state.kind === 'scored' && state.entry.target !== undefined ? exact(state.entry.target) : null;
  return {
    control,
    state,
    weight: control.weight === undefined ? ONE : exact(control.weight),
    score,
    target,
    gap: score && target && larger(ZERO, minus(target, score)),
    evidenced: score && (evidence === 'valid' ? score : smaller(score, ceiling(scale, evidenceCap))),
    evidence,
  };
}

/** False where the control is not-applicable or out of scope. */
export function isApplicable({ state }: ControlFacts): boolean {
  return state.kind === 'scored' || state.kind === 'unanswered';
}

function ceiling(scale: Scale, evidenceCap: number): Fraction {
  const min = exact(scale.min);
  return plus(min, times(exact(evidenceCap), minus(exact(scale.max), min)));
}
