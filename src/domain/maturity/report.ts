import type { Day } from '../model/time/day.ts';
import type { Scale } from '../model/own/scale.ts';
import type { Band } from './priority.ts';
import type { NodeScore, ProgrammeScore, SubcategoryScore } from './score.ts';

/** A node as programs read it: numbers unrounded, or null. */
export interface ReportNode {
  id: string;
  title: string;
  score: number | null;
  low: number | null;
  high: number | null;
  coverage: number | null;
  target: number | null;
  attainment: number | null;
  level: number | null;
  evidenced: number | null;
}

export interface ReportSubcategory extends ReportNode {
  gap: number | null;
  priority: number | null;
  band: Band | null;
}

/** What `score --format json` prints; a public format: keys are only ever added. */
export interface ScoreReport {
  asOf: Day;
  scale: Scale;
  overall: ReportNode;
  functions: ReportNode[];
  categories: ReportNode[];
  subcategories: ReportSubcategory[];
}

export function toScoreReport(score: ProgrammeScore): ScoreReport {
  return {
    asOf: score.asOf,
    scale: score.scale,
    overall: reportNode(score.overall),
    functions: score.functions.map(reportNode),
    categories: score.categories.map(reportNode),
    subcategories: score.subcategories.map(reportSubcategory),
  };
}

function reportNode(node: NodeScore): ReportNode {
  const { id, title, score, low, high, coverage, target, attainment, level, evidenced } = node;
  return { id, title, score, low, high, coverage, target, attainment, level, evidenced };
}

function reportSubcategory(node: SubcategoryScore): ReportSubcategory {
  return { ...reportNode(node), gap: node.gap, priority: node.priority, band: node.band };
}
