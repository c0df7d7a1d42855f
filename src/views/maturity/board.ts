import type { JudgedProgramme } from '../../domain/judged-programme.ts';
import { dueDay, exerciseInterval, isPast } from '../../domain/judgements/due.ts';
import { countingRunbooks } from '../../domain/judgements/usable-runbooks.ts';
import { maturityOverview, type MaturityOverview } from './maturity-overview.ts';
import { functionReadinessView, type ReadinessView } from '../readiness/readiness-view.ts';
import type { TrendRow } from './trend-view.ts';

export interface BoardSheet {
  name: string;
  today: string;
  overview: Pick<MaturityOverview, 'overall' | 'summary' | 'weakest' | 'tier' | 'radar'>;
  functions: (MaturityOverview['functions'][number] & {
    readiness: string;
    blockers: ReadinessView['blockers'];
    change: TrendRow | null;
  })[];
  trend: { from: string; summary: string; overall: TrendRow | null } | null;
  gaps: MaturityOverview['gaps']['rows'];
  closing: MaturityOverview['gaps']['closing'];
  facts: string[];
}

const MOST_GAPS = 5;

/** What a board is shown: one sheet. */
export function boardSheet(judged: JudgedProgramme): BoardSheet {
  const { today, site } = judged;
  const overview = maturityOverview(judged);
  const { trend, gaps } = overview;
  return {
    name: site.name,
    today,
    overview,
    functions: overview.functions.map((row) => {
      const slug = judged.score.functions.find(({ id }) => id === row.id)!.slug;
      const readiness = functionReadinessView(judged, slug);
      return {
        ...row,
        readiness: `${readiness.passed} of ${readiness.applicable}`,
        blockers: readiness.blockers,
        change: trend?.rows.find(({ id }) => id === row.id) ?? null,
      };
    }),
    trend: trend && { from: trend.from, summary: trend.summary, overall: trend.rows[0] ?? null },
    gaps: gaps.rows.slice(0, MOST_GAPS),
    closing: gaps.closing,
    facts: factsOf(judged, overview),
  };
}

function factsOf(
  { programme, site, today, exercised }: JudgedProgramme,
  { roadmap }: MaturityOverview,
): string[] {
  const runbooks = countingRunbooks(programme);
  const fresh = runbooks.filter(({ id, meta }) => {
    const exercise = exercised.get(id);
    return (
      exercise && !isPast(dueDay(exercise.date, meta.exercise_interval ?? exerciseInterval(site)), today)
    );
  });
  const overdue = roadmap.find((quarter) => quarter.overdue)?.actions.length ?? 0;
  const open = roadmap.reduce((sum, { actions }) => sum + actions.length, 0);
  return [
    `${fresh.length} of ${runbooks.length} runbooks in use were exercised within their interval.`,
    `${open} improvement actions are open${overdue > 0 ? `, ${overdue} of them past due` : ', none past due'}.`,
  ];
}
