import { END, readFlow, type FlowEdge } from '../links/flow.ts';
import type { Runbook } from '../model/programme.ts';
import { coverEdges, type Edge } from './cover-edges.ts';
import { wayKey, type Way } from './path-coverage.ts';

/** One walk from the first step to an end. */
export interface Scenario {
  steps: ScenarioStep[];
  /** How it ends: the reason of the end, or the file that it goes on in. */
  end: string;
  /** That file, where it is one. */
  file?: string;
  /** Minutes of the steps that state a time. */
  minutes: number;
}

export interface ScenarioStep {
  step: string;
  anchor: string;
  title: string;
  /** The arm to be taken. */
  arm?: string;
  time?: string;
  /** True of what no record walked within the interval as it stands. */
  missing: boolean;
}

export interface ExercisePlan {
  scenarios: Scenario[];
  /** Missing beside the flow (preparation, communication, after the incident): any scenario may take them in. */
  beside: Way[];
  /** Missing, and no way leads there from the first step. */
  unreached: Way[];
}

/**
 * The fewest scenarios that walk all that is missing, ways back to an earlier step apart: each of those has a
 * scenario of its own, since how often a loop turns is no property of the runbook. "If it fails" is no way to plan.
 */
export function planExercises(runbook: Runbook, ways: readonly Way[]): ExercisePlan {
  const flow = readFlow(runbook.body, runbook.file);
  const missing = new Map(
    ways.filter(({ state }) => state !== 'walked').map((way) => [wayKey(way.step, way.arm), way]),
  );
  const nodes = new Map(flow.nodes.map((node) => [node.id, node]));
  const isMissing = ({ from, label }: FlowEdge): boolean => {
    const step = nodes.get(from)?.step;
    if (!step) return false;
    return missing.has(wayKey(step.key, step.arms.length > 0 ? label : undefined));
  };
  const edges = flow.edges
    .filter(({ from, kind }) => kind !== 'failure' && nodes.get(from)?.lane === 'flow')
    .map((edge): Edge<FlowEdge> => ({ ...edge, needed: isMissing(edge), of: edge }));
  const paths = flow.start === undefined ? [] : coverEdges(flow.start, edges);
  const walked = new Set<Way>();
  const scenarios = paths.map((path): Scenario => {
    const steps = path.flatMap(({ of }): ScenarioStep[] => {
      const step = nodes.get(of.from)?.step;
      if (!step) return [];
      const arm = step.arms.length > 0 ? of.label : undefined;
      const way = missing.get(wayKey(step.key, arm));
      if (way) walked.add(way);
      const time = step.facts.time?.text;
      return [
        {
          step: step.key,
          anchor: step.anchor,
          title: step.title,
          ...(arm === undefined ? {} : { arm }),
          ...(time ? { time } : {}),
          missing: way !== undefined,
        },
      ];
    });
    const last = path.at(-1)?.to ?? END;
    const node = nodes.get(last);
    const file = node?.target?.path;
    return {
      steps,
      end: node?.title ?? '',
      ...(file === undefined ? {} : { file }),
      minutes: steps.reduce((sum, { time }) => sum + minutesIn(time), 0),
    };
  });
  const left = [...missing.values()].filter((way) => !walked.has(way));
  const isBeside = ({ anchor }: Way) => nodes.get(anchor)?.lane === 'side';
  return {
    scenarios,
    beside: left.filter(isBeside),
    unreached: left.filter((way) => !isBeside(way)),
  };
}

const UNITS = { m: 1, h: 60, d: 24 * 60 };

/** `10m`, `1h 30m`, `15 min`, `2 days`; what is no time counts nothing. */
export function minutesIn(time: string | undefined): number {
  const parts = (time ?? '').matchAll(/(\d{1,4})\s*(?:(m)(?:in|inutes?)?|(h)(?:ours?)?|(d)(?:ays?)?)\b/gi);
  return [...parts].reduce((sum, [, count, ...units]) => {
    const unit = units.find((one) => one !== undefined)?.toLowerCase() as keyof typeof UNITS;
    return sum + Number(count) * UNITS[unit];
  }, 0);
}
