import { formatScore } from '../../domain/maturity/format.ts';
import type { NodeScore, ProgrammeScore } from '../../domain/maturity/score.ts';
import type { Scale } from '../../domain/model/own/scale.ts';
import { timeChart, wholeTicks, type TimeChart } from './time-chart.ts';

/** A node's scores over time: a chart and its table. */
export interface HistoryView {
  /** null where there are not two points. */
  chart: TimeChart | null;
  rows: {
    day: string;
    score: string;
    low: string;
    high: string;
    target: string;
    evidenced: string;
    coverage: number | null;
  }[];
  summary: string;
}

/** `pick` finds the node in the score of a day. */
export function historyView(
  history: readonly ProgrammeScore[],
  pick: (score: ProgrammeScore) => NodeScore | undefined,
  scale: Scale,
): HistoryView {
  const nodes = history.flatMap((score) => {
    const node = pick(score);
    return node ? [{ day: score.asOf, node }] : [];
  });
  const line = (value: (node: NodeScore) => number | null) =>
    nodes.map(({ day, node }) => ({ day, value: value(node), text: formatScore(value(node)) }));
  const chart = timeChart({
    series: [
      { name: 'Target', stroke: 'target', points: line(({ target }) => target) },
      { name: 'Current', stroke: 'main', points: line(({ score }) => score) },
      { name: 'Evidenced', stroke: 'second', points: line(({ evidenced }) => evidenced) },
    ],
    band: nodes.map(({ day, node: { low, high } }) => ({ day, low, high })),
    range: scale,
    ticks: wholeTicks(scale),
  });
  const scored = nodes.filter(({ node }) => node.score !== null);
  return {
    chart: scored.length < 2 ? null : chart,
    rows: nodes.map(({ day, node }) => ({
      day,
      score: formatScore(node.score),
      low: formatScore(node.low),
      high: formatScore(node.high),
      target: formatScore(node.target),
      evidenced: formatScore(node.evidenced),
      coverage: node.coverage,
    })),
    summary: summaryOf(scored.map(({ day, node }) => ({ day, score: node.score }))),
  };
}

function summaryOf(points: readonly { day: string; score: number | null }[]): string {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return 'No score yet.';
  if (points.length === 1)
    return `One score so far: ${formatScore(first.score)} on ${first.day}. A line needs two.`;
  return `From ${formatScore(first.score)} on ${first.day} to ${formatScore(last.score)} on ${last.day}.`;
}
