import type { NodeScore, ProgrammeScore } from '../maturity/score.ts';
import type { FunctionReadiness, ProgrammeReadiness } from '../readiness/readiness.ts';

interface Numbers {
  score: number | null;
  target: number | null;
}

/** A function, category or subcategory, or `overall`, whose score or target moves. */
export interface ScoreChange {
  id: string;
  title: string;
  before: Numbers;
  after: Numbers;
}

interface Standing {
  state: string;
  passed: number;
  applicable: number;
}

export interface ReadinessChange {
  id: string;
  title: string;
  before: Standing;
  after: Standing;
}

export interface JudgedChange {
  /** False where errors before or after forbid computing. */
  computed: boolean;
  scores: ScoreChange[];
  readiness: ReadinessChange[];
}

interface Side {
  score?: ProgrammeScore;
  readiness?: ProgrammeReadiness;
}

/** Numbers and states that are not what they were. */
export function compareJudged(before: Side, after: Side): JudgedChange {
  const computed = [before, after].every(({ score, readiness }) => score && readiness);
  const was = new Map(nodesOf(before.score).map((node) => [node.id, node]));
  const stood = new Map((before.readiness?.functions ?? []).map((node) => [node.id, node]));
  if (!computed) return { computed, scores: [], readiness: [] };
  return {
    computed,
    scores: nodesOf(after.score).flatMap((node): ScoreChange[] => {
      const [one, other] = [numbersOf(was.get(node.id)), numbersOf(node)];
      if (same(one, other)) return [];
      return [{ id: node.id, title: node.title, before: one, after: other }];
    }),
    readiness: (after.readiness?.functions ?? []).flatMap((node): ReadinessChange[] => {
      const [one, other] = [standingOf(stood.get(node.id)), standingOf(node)];
      if (same(one, other)) return [];
      return [{ id: node.id, title: node.title, before: one, after: other }];
    }),
  };
}

function nodesOf(score: ProgrammeScore | undefined): NodeScore[] {
  if (!score) return [];
  const { overall, functions, categories, subcategories } = score;
  return [{ ...overall, id: 'overall', title: 'Overall' }, ...functions, ...categories, ...subcategories];
}

function numbersOf(node: NodeScore | undefined): Numbers {
  return { score: node?.score ?? null, target: node?.target ?? null };
}

function standingOf(node: FunctionReadiness | undefined): Standing {
  return { state: node?.state ?? 'unanswered', passed: node?.passed ?? 0, applicable: node?.applicable ?? 0 };
}

const same = (one: object, other: object) => JSON.stringify(one) === JSON.stringify(other);
