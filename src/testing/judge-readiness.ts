import { csf2 } from '../domain/frameworks/csf.ts';
import { scoreProgramme } from '../domain/maturity/score-programme.ts';
import { scaleOf, thresholdsOf } from '../domain/maturity/settings.ts';
import type { Programme } from '../domain/model/programme.ts';
import type { ReadinessWorld } from '../domain/readiness/world.ts';

/** The day on which tests of readiness judge, unless they say otherwise. */
const TODAY = '2026-06-30';

export function worldOf(programme: Programme, today = TODAY): ReadinessWorld {
  const score = scoreProgramme({
    assessments: programme.assessments.map(({ meta }) => meta),
    scale: scaleOf(programme.site),
    thresholds: thresholdsOf(programme.site),
    framework: csf2,
    today,
  });
  return { programme, score, framework: csf2, today };
}
