import { toScoreReport } from '../../domain/maturity/report.ts';
import type { NodeTrend } from '../../domain/maturity/trend.ts';
import { type ScoreSelection, trendsById } from './score-selection.ts';

/** `score --format json`; with another day each node also has `change`, and the whole `comparedWith`. */
export function scoreJson({ score, trend, walked }: ScoreSelection): string {
  const report = { ...toScoreReport(score), walked };
  if (!trend) return `${JSON.stringify(report, null, 2)}\n`;
  const byId = trendsById(trend);
  const node = <Node extends { id: string }>(one: Node) => ({ ...one, change: changeOf(byId.get(one.id)) });
  const compared = {
    asOf: report.asOf,
    comparedWith: trend.from,
    scale: report.scale,
    overall: node(report.overall),
    functions: report.functions.map(node),
    categories: report.categories.map(node),
    subcategories: report.subcategories.map(node),
    walked,
  };
  return `${JSON.stringify(compared, null, 2)}\n`;
}

function changeOf(trend: NodeTrend | undefined) {
  const { before = null, change: total = null, matched = null, scope = null, controls = 0 } = trend ?? {};
  return { before, total, matched, scope, controls };
}
