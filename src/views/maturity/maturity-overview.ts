import type { JudgedProgramme } from '../../domain/judged-programme.ts';
import { functionAddress, maturityAddress, readinessAddress } from '../../domain/links/addresses.ts';
import { formatScore, formatShare } from '../../domain/maturity/format.ts';
import { levelText } from '../../domain/maturity/level-words.ts';
import type { FunctionState } from '../../domain/readiness/readiness.ts';
import { figuresOf, type Figures } from './figures.ts';
import { gapsView, type GapsView } from './gaps-view.ts';
import { historyView, type HistoryView } from '../charts/history-chart.ts';
import { openActions, roadmap, type RoadmapQuarter } from './open-actions.ts';
import { radar, type Radar } from '../charts/radar.ts';
import { trendView, type TrendView } from './trend-view.ts';

export interface FunctionRow {
  id: string;
  title: string;
  href: string;
  maturityHref: string;
  readinessHref: string;
  figures: Figures;
  state: FunctionState;
}

export interface HeatmapRow {
  id: string;
  title: string;
  href: string;
  cells: { id: string; title: string; href: string; figures: Figures }[];
}

export interface MaturityOverview {
  overall: Figures;
  /** One paragraph that says it all. */
  summary: string;
  weakest: { title: string; href: string; score: string } | null;
  flatMean: string;
  tier: { value: number; name: string; rationale: string; decided?: string } | null;
  functions: FunctionRow[];
  radar: Radar;
  radarSummary: string;
  heatmap: HeatmapRow[];
  history: HistoryView;
  trend: TrendView | null;
  gaps: GapsView;
  roadmap: RoadmapQuarter[];
}

const TIERS = ['', 'Partial', 'Risk Informed', 'Repeatable', 'Adaptive'];

export function maturityOverview(judged: JudgedProgramme): MaturityOverview {
  const { score, site, programme } = judged;
  const { overall, scale } = score;
  const weakest = overall.weakest;
  return {
    overall: figuresOf(overall, scale),
    summary: summaryOf(judged),
    weakest: weakest && {
      title: weakest.title,
      href: functionAddress(weakest.slug),
      score: formatScore(weakest.score),
    },
    flatMean: formatScore(overall.flatMean),
    tier: site.tier
      ? {
          value: site.tier.value,
          name: TIERS[site.tier.value] ?? '',
          rationale: site.tier.rationale,
          ...(site.tier.decided ? { decided: site.tier.decided } : {}),
        }
      : null,
    functions: functionRows(judged),
    radar: functionRadar(judged),
    radarSummary: radarSummary(judged),
    heatmap: score.functions.map(({ id, title, slug }) => ({
      id,
      title,
      href: functionAddress(slug),
      cells: score.categories
        .filter((category) => category.function === id)
        .map((category) => ({
          id: category.id,
          title: category.title,
          href: maturityAddress(category.id),
          figures: figuresOf(category, scale),
        })),
    })),
    history: historyView(judged.history, (one) => one.overall, scale),
    trend: trendView(judged),
    gaps: gapsView(judged),
    roadmap: roadmap(openActions(judged, programme.assessments)),
  };
}

export function functionRows({ score, readiness }: JudgedProgramme): FunctionRow[] {
  return score.functions.map((one, index) => ({
    id: one.id,
    title: one.title,
    href: functionAddress(one.slug),
    maturityHref: maturityAddress(one.id),
    readinessHref: readinessAddress(one.slug),
    figures: figuresOf(one, score.scale),
    state: readiness.functions[index]?.state ?? 'unanswered',
  }));
}

function functionRadar({ score }: Pick<JudgedProgramme, 'score'>): Radar {
  const axes = score.functions.map((one) => ({
    label: one.title,
    values: [formatScore(one.score), `target ${formatScore(one.target)}`],
    href: functionAddress(one.slug),
    current: one.score,
    evidenced: one.evidenced,
    target: one.target,
    low: one.low,
    high: one.high,
  }));
  return radar(axes, score.scale);
}

function summaryOf({ score: { overall, scale }, site }: JudgedProgramme): string {
  if (overall.score === null) return `Nothing is assessed yet at ${site.name}.`;
  const bounds = `With ${formatShare(overall.coverage)} answered, the true value lies between ${formatScore(overall.low)} and ${formatScore(overall.high)}.`;
  const weakest = overall.weakest
    ? ` The weakest function is ${overall.weakest.title} with ${formatScore(overall.weakest.score)}.`
    : '';
  const named = scale.words ? `, level ${levelText(overall.level, scale)}` : '';
  return `${formatScore(overall.score)} of ${scale.max} overall${named}. ${bounds}${weakest}`;
}

function radarSummary({ score }: JudgedProgramme): string {
  const scored = score.functions.filter(({ score: own }) => own !== null);
  const strongest = [...scored].sort((a, b) => (b.score ?? 0) - (a.score ?? 0))[0];
  const furthest = scored
    .filter(({ target }) => target !== null)
    .sort((a, b) => b.target! - b.score! - (a.target! - a.score!))[0];
  return [
    strongest && `Strongest: ${strongest.title} with ${formatScore(strongest.score)}.`,
    score.overall.weakest &&
      `Weakest: ${score.overall.weakest.title} with ${formatScore(score.overall.weakest.score)}.`,
    furthest &&
      `Furthest from its target: ${furthest.title}, ${formatScore(furthest.score)} against ${formatScore(furthest.target)}.`,
  ]
    .filter(Boolean)
    .join(' ');
}
