import type { JudgedProgramme } from '../../domain/judged-programme.ts';
import { scoreInput } from '../../domain/maturity/score-programme.ts';
import { functionAddress } from '../../domain/links/addresses.ts';
import { formatMove } from '../../domain/maturity/format.ts';
import { trend, type NodeTrend } from '../../domain/maturity/trend.ts';
import { addDays } from '../../domain/model/time/calendar.ts';
import type { Day } from '../../domain/model/time/day.ts';

export interface TrendRow {
  id: string;
  title: string;
  href?: string;
  before: string;
  after: string;
  change: string;
  matched: string;
  scope: string;
  controls: number;
  /** Which way the matched controls went. */
  direction: 'up' | 'down' | 'level' | 'unknown';
}

export interface TrendView {
  from: Day;
  to: Day;
  rows: TrendRow[];
  summary: string;
}

/** Against the last assessment at least a year old, else the first; null where there is nothing earlier. */
export function trendView(judged: JudgedProgramme): TrendView | null {
  const { history, today } = judged;
  const earlier = history.map(({ asOf }) => asOf).filter((day) => day < today);
  const from = earlier.filter((day) => day <= addDays(today, -365)).at(-1) ?? earlier[0];
  if (from === undefined) return null;
  const { overall, functions } = trend({ ...scoreInput(judged), from, to: today });
  const whole = formatMove(overall);
  const slugs = new Map(judged.score.functions.map(({ id, slug }) => [id, slug]));
  return {
    from,
    to: today,
    rows: [
      rowOf(overall),
      ...functions.map((one) => ({ ...rowOf(one), href: functionAddress(slugs.get(one.id) ?? '') })),
    ],
    summary: `Since ${from} the overall score went from ${whole.before} to ${whole.after}. ${whole.matched} comes from the ${overall.controls} controls that were scored on both days, ${whole.scope} from controls that came into the count or left it.`,
  };
}

function rowOf(node: NodeTrend): TrendRow {
  const shown = formatMove(node);
  const { matched } = shown;
  const direction =
    node.matched === null
      ? 'unknown'
      : matched.startsWith('+')
        ? 'up'
        : matched.startsWith('−')
          ? 'down'
          : 'level';
  return { id: node.id, title: node.title, ...shown, controls: node.controls, direction };
}
