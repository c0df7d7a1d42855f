import type { Evidence } from '../model/assessment.ts';
import type { Day } from '../model/time/day.ts';
import { dueDay, isPast } from './due.ts';

/** What of a piece of evidence its validity rests on. */
export const DATED_KEYS = ['collected', 'valid_for'] as const satisfies readonly (keyof Evidence)[];
type Dated = Pick<Evidence, (typeof DATED_KEYS)[number]>;

/** `none`: nothing collected by that day. */
export type EvidenceState = 'valid' | 'expired' | 'none';

/** The last day on which the evidence may be relied on. */
export function evidenceExpires(evidence: Dated): Day {
  return dueDay(evidence.collected, evidence.valid_for);
}

/** True from the day it was collected to the day it expires, both included. */
export function isValidEvidence(evidence: Dated, day: Day): boolean {
  return evidence.collected <= day && !isPast(evidenceExpires(evidence), day);
}

/** One valid piece is enough. Evidence collected after `day` does not count. */
export function evidenceState(evidence: readonly Dated[] | undefined, day: Day): EvidenceState {
  const last = lastEvidence(evidence, day);
  return last ? (isValidEvidence(last, day) ? 'valid' : 'expired') : 'none';
}

/** Of what was collected by `day`, the piece that may be relied on longest. */
export function lastEvidence<Piece extends Dated>(
  evidence: readonly Piece[] | undefined,
  day: Day,
): Piece | undefined {
  return (evidence ?? [])
    .filter(({ collected }) => collected <= day)
    .reduce<Piece | undefined>(
      (last, piece) => (last && evidenceExpires(last) >= evidenceExpires(piece) ? last : piece),
      undefined,
    );
}
