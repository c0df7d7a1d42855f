import type { Day } from '../model/time/day.ts';
import type { Control } from './control-state.ts';
import type { NodeScore } from './score.ts';
import { scoreProgramme, type ScoreInput } from './score-programme.ts';

export interface SeriesPoint {
  day: Day;
  score: number | null;
  low: number | null;
  high: number | null;
  coverage: number | null;
  target: number | null;
  evidenced: number | null;
}

/** Scores over time, a point for each day: the overall score and each function's, by id. */
export interface ScoreSeries {
  days: Day[];
  overall: SeriesPoint[];
  functions: Record<string, SeriesPoint[]>;
}

/** The last day in each month on which anything was assessed, up to `today`; the newest `most` of them. */
export function assessmentDays(
  assessments: readonly Pick<Control, 'history'>[],
  today: Day,
  most = 24,
): Day[] {
  const last = new Map<string, Day>();
  for (const { history } of assessments) {
    for (const { date } of history ?? []) {
      const month = date.slice(0, 7);
      if (date <= today && date > (last.get(month) ?? '')) last.set(month, date);
    }
  }
  return [...last.values()].sort().slice(-most);
}

export function scoreSeries(input: Omit<ScoreInput, 'today'>, days: readonly Day[]): ScoreSeries {
  const scores = days.map((today) => scoreProgramme({ ...input, today }));
  const functions = input.framework.functions.map(
    ({ id }, index) => [id, scores.map(({ asOf, functions }) => point(asOf, functions[index]!))] as const,
  );
  return {
    days: [...days],
    overall: scores.map(({ asOf, overall }) => point(asOf, overall)),
    functions: Object.fromEntries(functions),
  };
}

/** The points that a line can be drawn through; null where fewer than two have a score. */
export function lineOf(points: readonly SeriesPoint[]): SeriesPoint[] | null {
  const known = points.filter(({ score }) => score !== null);
  return known.length < 2 ? null : known;
}

function point(day: Day, { score, low, high, coverage, target, evidenced }: NodeScore): SeriesPoint {
  return { day, score, low, high, coverage, target, evidenced };
}
