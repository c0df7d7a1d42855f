import { controlFacts } from '../maturity/control-facts.ts';
import type { ControlStateKind } from '../maturity/control-state.ts';
import type { EvidenceState } from '../judgements/evidence.ts';
import { compare } from '../maturity/fraction.ts';
import { numberOf } from '../maturity/present-node.ts';
import { scaleOf, thresholdsOf } from '../maturity/settings.ts';
import type { AssessmentDocument } from '../model/programme.ts';
import type { FunctionWorld } from './world.ts';

/** A control as scoring reads it on the day. */
export interface WeighedControl {
  document: AssessmentDocument;
  state: ControlStateKind;
  score: number | null;
  target: number | null;
  evidence: EvidenceState;
  /** True where the score is more than it counts for in the evidenced score. */
  capped: boolean;
}

/** The function's controls, each judged by itself: ids of withheld ones are not unique. */
export function weighedControls({ assessments, programme, today }: FunctionWorld): WeighedControl[] {
  const scale = scaleOf(programme.site);
  const { evidenceCap } = thresholdsOf(programme.site);
  return assessments.map((document) => {
    const { state, score, target, evidence, evidenced } = controlFacts(
      document.meta,
      today,
      scale,
      evidenceCap,
    );
    const capped = score !== null && evidenced !== null && compare(evidenced, score) < 0;
    return {
      document,
      state: state.kind,
      score: numberOf(score),
      target: numberOf(target),
      evidence,
      capped,
    };
  });
}

/** Neither not-applicable nor out of scope. */
export function isApplicable({ state }: WeighedControl): boolean {
  return state === 'scored' || state === 'unanswered';
}

export function isScored({ state }: WeighedControl): boolean {
  return state === 'scored';
}
