import type { WalkedReport } from '../../domain/metrics/control-paths.ts';
import type { ProgrammeScore } from '../../domain/maturity/score.ts';
import type { NodeTrend, ProgrammeTrend } from '../../domain/maturity/trend.ts';

/** What `score` reports on: a score, and how it came about since another day. */
export interface ScoreSelection {
  score: ProgrammeScore;
  trend?: ProgrammeTrend;
  /** How far the runbooks behind the controls were walked. */
  walked: readonly WalkedReport[];
  /** Id of the only function that is asked for. */
  function?: string;
}

/** The score with the nodes of one function only; the overall score stays. */
export function selectScore(
  score: ProgrammeScore,
  trend: ProgrammeTrend | undefined,
  functionId: string | undefined,
  walked: readonly WalkedReport[],
): ScoreSelection {
  if (functionId === undefined) return trend ? { score, trend, walked } : { score, walked };
  const own = <Node extends { function: string }>(nodes: Node[]) =>
    nodes.filter((node) => node.function === functionId);
  const selected: ProgrammeScore = {
    ...score,
    functions: score.functions.filter(({ id }) => id === functionId),
    categories: own(score.categories),
    subcategories: own(score.subcategories),
  };
  return { score: selected, walked, function: functionId, ...(trend ? { trend } : {}) };
}

/** The trend of a node by its id, `overall` for the whole. */
export function trendsById(trend: ProgrammeTrend): ReadonlyMap<string, NodeTrend> {
  const { overall, functions, categories, subcategories } = trend;
  return new Map([overall, ...functions, ...categories, ...subcategories].map((node) => [node.id, node]));
}
