import type { ControlContribution } from '../maturity/score.ts';
import type { AssessmentDocument } from '../model/programme.ts';
import type { FunctionWorld } from './world.ts';

/** A control with what scoring made of it on the day. */
export interface WeighedControl {
  document: AssessmentDocument;
  contribution: ControlContribution;
}

/** The function's controls as they were scored. */
export function weighedControls({ assessments, subcategories }: FunctionWorld): WeighedControl[] {
  const byId = new Map(
    subcategories.flatMap(({ contributions }) => contributions).map((one) => [one.id, one]),
  );
  return assessments.flatMap((document) => {
    const contribution = byId.get(document.meta.id);
    return contribution ? [{ document, contribution }] : [];
  });
}

/** Neither not-applicable nor out of scope. */
export function isApplicable({ contribution: { state } }: WeighedControl): boolean {
  return state === 'scored' || state === 'unanswered';
}

export function isScored({ contribution: { state } }: WeighedControl): boolean {
  return state === 'scored';
}
