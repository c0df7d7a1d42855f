import { formatScore, formatShare } from '../../domain/maturity/format.ts';
import { levelText } from '../../domain/maturity/level-words.ts';
import type { NodeScore } from '../../domain/maturity/score.ts';
import type { Scale } from '../../domain/model/own/scale.ts';

/** Positions on a bar from the bottom of the scale to its top, in per cent. */
export interface ScoreBar {
  score: number | null;
  low: number;
  high: number;
  target: number | null;
  /** What the bar shows, for those who do not see it. */
  words: string;
}

/** A node's numbers as a page shows them. */
export interface Figures {
  score: string;
  /** `of 5` */
  of: string;
  low: string;
  high: string;
  coverage: string;
  target: string;
  evidenced: string;
  attainment: string;
  level: string;
  inPlay: boolean;
  provisional: boolean;
  gated: boolean;
  /** 0 to 5, for the shade of a cell; null without a score. */
  shade: number | null;
  bar: ScoreBar | null;
}

export function figuresOf(node: NodeScore, scale: Scale): Figures {
  return {
    score: formatScore(node.score),
    of: `of ${scale.max}`,
    low: formatScore(node.low),
    high: formatScore(node.high),
    coverage: formatShare(node.coverage),
    target: formatScore(node.target),
    evidenced: formatScore(node.evidenced),
    attainment: formatShare(node.attainment),
    level: levelText(node.level, scale),
    inPlay: node.inPlay,
    provisional: node.provisional,
    gated: node.gated,
    shade: shadeOf(node.score, scale),
    bar: barOf(node, scale),
  };
}

/** Sixths of the scale, 0 to 5; the top belongs to the last. */
export function shadeOf(score: number | null, { min, max }: Scale): number | null {
  return score === null ? null : Math.max(0, Math.min(5, Math.floor(((score - min) / (max - min)) * 5)));
}

type BarNode = Pick<NodeScore, 'score' | 'low' | 'high' | 'target'>;

/** null where nothing is in play. */
export function barOf({ score, low, high, target }: BarNode, scale: Scale): ScoreBar | null {
  if (low === null || high === null) return null;
  return {
    score: score === null ? null : share(score, scale),
    low: share(low, scale),
    high: share(high, scale),
    target: target === null ? null : share(target, scale),
    words: `${formatScore(score)} of ${scale.max}, between ${formatScore(low)} and ${formatScore(high)}, target ${formatScore(target)}`,
  };
}

/** Per cent of the way from the bottom of the scale to its top, to two decimals. */
function share(value: number, { min, max }: Scale): number {
  return Math.round(((value - min) / (max - min)) * 10_000) / 100;
}
