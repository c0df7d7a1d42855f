import { parentTechnique, techniquesById, type AttackFramework } from '../frameworks/attack.ts';
import type { JudgedProgramme } from '../judged-programme.ts';
import type { ThreatReport } from '../model/threats/report.ts';
import { GAPS, techniqueCoverage, type Gap, type TechniqueCoverage } from './technique-coverage.ts';

/** How the programme stands to a reported technique, the worst first. */
export const STANDINGS = {
  nobody: 'Nobody answers it',
  relative: 'Only its parent or a part',
  ...GAPS,
} as const;
export type Standing = 'nobody' | 'relative' | Gap;

export interface ReportedTechnique {
  rank: number;
  id: string;
  name: string;
  /** The id that the report prints, where another is current. */
  printed?: string;
  standing: Standing;
  /** What of the programme names it; nothing where only relatives are named. */
  own?: TechniqueCoverage;
  /** What names its parent, or a part of it. */
  relatives: TechniqueCoverage[];
}

export interface ReportedList {
  report: ThreatReport;
  techniques: ReportedTechnique[];
}

/** Each report of `content/reports.yml` with what of the programme bears on its techniques, on its day. */
export function reportedTechniques(judged: JudgedProgramme, attack: AttackFramework): ReportedList[] {
  if (judged.programme.reports.length === 0) return [];
  const coverage = techniqueCoverage(judged, attack);
  const known = techniquesById(attack);
  return judged.programme.reports.map((report) => ({
    report,
    techniques: report.techniques.map(({ id, printed }, at) => {
      const own = coverage.find((one) => one.id === id);
      const relatives = coverage.filter(
        (one) => parentTechnique(one.id) === id || parentTechnique(id) === one.id,
      );
      return {
        rank: at + 1,
        id,
        name: known.get(id)?.name ?? id,
        ...(printed === undefined ? {} : { printed }),
        standing: own?.gap ?? (relatives.length > 0 ? 'relative' : 'nobody'),
        ...(own ? { own } : {}),
        relatives,
      };
    }),
  }));
}
