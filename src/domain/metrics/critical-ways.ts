import { readFlow } from '../links/flow.ts';
import { wholeStep } from '../links/whole-step.ts';
import { CHANGING_PHASES } from '../model/phase.ts';
import type { Programme, Runbook, WithheldWalks } from '../model/programme.ts';
import type { Day } from '../model/time/day.ts';
import {
  intervalOf,
  isNoted as isNotedOn,
  pathCoverage,
  stateOf,
  wayKey,
  type WayState,
} from './path-coverage.ts';
import { notedWalks } from './noted-walks.ts';
import { walkedWays } from './way-walks.ts';

/**
 * Keys of the ways out of decisions where a wrong turn costs most: those that lead straight into a step of containment,
 * eradication or recovery, or to one that needs an approval.
 */
export function criticalWays(runbook: Runbook, world: Pick<Programme, 'steps'>): ReadonlySet<string> {
  const { sections } = runbook.body;
  if (sections.every(({ steps }) => steps.every(({ arms }) => arms.length === 0))) return new Set();
  const { nodes, edges } = readFlow(runbook.body, runbook.file);
  const byId = new Map(nodes.map((node) => [node.id, node]));
  return new Set(
    edges.flatMap(({ from, to, label, kind }) => {
      const [decision, next] = [byId.get(from)?.step, byId.get(to)?.step];
      if (kind !== 'arm' || !decision || !next) return [];
      const isCritical = CHANGING_PHASES.has(next.phase) || wholeStep(world, next).facts.approval;
      return isCritical ? [wayKey(decision.key, label)] : [];
    }),
  );
}

/** How a runbook's critical ways stand. */
export interface CriticalStates {
  states: readonly WayState[];
  /** Whether any record says what of the runbook was walked. */
  isNoted: boolean;
  /** Whether the runbook has a page of what was walked. */
  isShown: boolean;
  /** Whether pages may say as much: false where something withheld knows more. */
  isTold: boolean;
}

type World = Pick<Programme, 'records' | 'steps' | 'site'>;

/** `withheld`: what is known besides, where a ceiling hides part of it; then that is what counts. */
export function criticalStates(
  runbook: Runbook,
  world: World,
  today: Day,
  withheld: WithheldWalks | undefined,
): CriticalStates {
  const critical = criticalWays(runbook, world);
  const shown = critical.size === 0 ? [] : pathCoverage(runbook, world, today);
  const states = shown.filter(({ step, arm }) => critical.has(wayKey(step, arm))).map(({ state }) => state);
  const noted = withheld?.noted ?? notedDays(runbook, world);
  const isNoted = noted.some((day) => day <= today);
  const isShown = isNotedOn(shown);
  if (!withheld) return { states, isNoted, isShown, isTold: true };
  const interval = intervalOf(runbook, world);
  const known = withheld.ways.map((walks) => {
    const until = walks.filter(({ on }) => on <= today).map((walk) => ({ ...walk, record: '' }));
    return stateOf({ walks: until }, interval, today).state;
  });
  const walked = (list: readonly WayState[]) => list.map((state) => state === 'walked').join();
  const isTold = walked(known) === walked(states);
  return { states: isTold ? states : known, isNoted, isShown, isTold };
}

const notedDays = ({ id }: Runbook, { records }: Pick<World, 'records'>): Day[] =>
  notedWalks(id, records).map(({ on }) => on);

/** What is kept of a runbook whose walks a ceiling may hide. */
export function withheldWalks(runbook: Runbook, world: World): WithheldWalks {
  const critical = criticalWays(runbook, world);
  return {
    noted: notedDays(runbook, world),
    ways: walkedWays(runbook, world)
      .filter(({ step, arm }) => critical.has(wayKey(step, arm)))
      .map(({ walks }) => walks.map(({ on, words }) => ({ on, words }))),
  };
}
