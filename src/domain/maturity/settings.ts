import type { Scale } from '../model/own/scale.ts';
import type { Site } from '../model/site.ts';

/** Shares from 0 to 1 that judgements turn on. */
export interface Thresholds {
  /** Below this coverage a score is provisional. */
  provisionalCoverage: number;
  /** Share of the scale that a score without valid evidence counts for at most. */
  evidenceCap: number;
  /** Readiness from which a function is ready. */
  ready: number;
}

/** What scoring reads of the site. */
export const SCORING_SETTINGS = ['scale', 'thresholds'] as const satisfies readonly (keyof Site)[];
/** Absent: each setting has its default. */
export type SiteSettings = Pick<Site, (typeof SCORING_SETTINGS)[number]> | undefined;

/** The scale of scores: the site's own, else 0 to 5 by 0.5. */
export function scaleOf(site: SiteSettings): Scale {
  return site?.scale ?? { min: 0, max: 5, step: 0.5 };
}

/** The site's thresholds, each with its default. */
export function thresholdsOf(site: SiteSettings): Thresholds {
  const own = site?.thresholds;
  return {
    provisionalCoverage: own?.provisional_coverage ?? 0.8,
    evidenceCap: own?.evidence_cap ?? 0.4,
    ready: own?.ready ?? 0.8,
  };
}
