import type { Evidence } from '../model/assessment.ts';
import { addDays, durationDays } from '../model/calendar.ts';
import type { Day } from '../model/day.ts';

/** `none`: nothing collected by that day. */
export type EvidenceState = 'valid' | 'expired' | 'none';

/** The last day on which the evidence may be relied on. */
export function evidenceExpires(evidence: Pick<Evidence, 'collected' | 'valid_for'>): Day {
  return addDays(evidence.collected, durationDays(evidence.valid_for));
}

/** True from the day it was collected to the day it expires, both included. */
export function isValidEvidence(evidence: Pick<Evidence, 'collected' | 'valid_for'>, day: Day): boolean {
  return evidence.collected <= day && day <= evidenceExpires(evidence);
}

/** One valid piece is enough. Evidence collected after `day` does not count. */
export function evidenceState(evidence: readonly Evidence[] | undefined, day: Day): EvidenceState {
  const known = (evidence ?? []).filter(({ collected }) => collected <= day);
  if (known.length === 0) return 'none';
  return known.some((piece) => isValidEvidence(piece, day)) ? 'valid' : 'expired';
}
