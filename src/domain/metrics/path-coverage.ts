import { dueDay, exerciseInterval, isPast } from '../judgements/due.ts';
import type { Programme, Runbook } from '../model/programme.ts';
import type { Day } from '../model/time/day.ts';
import type { Duration } from '../model/time/duration.ts';
import { walkedWays, type Walk, type WalkedWay } from './way-walks.ts';

/**
 * `walked`: within the interval, and it reads as it did then, as far as fingerprints tell. `changed`: walked, and it reads
 * otherwise since. `overdue`: walked, longer ago than the interval.
 */
export const WAY_STATES = ['walked', 'changed', 'overdue', 'never'] as const;
export type WayState = (typeof WAY_STATES)[number];

/** A step, or one way out of a decision. */
export interface Way {
  step: string;
  anchor: string;
  title: string;
  arm?: string;
  state: WayState;
  /** The latest day on which it was walked. */
  on?: Day;
  record?: string;
}

type World = Pick<Programme, 'records' | 'steps' | 'site'>;

/**
 * Every step and every arm of a runbook, and when a record says that it was walked last. Pages, diagrams, readiness,
 * exports and plans all read this.
 */
export function pathCoverage(runbook: Runbook, world: World, today: Day): Way[] {
  const interval = intervalOf(runbook, world);
  return walkedWays(runbook, world, today).map(({ walks, former, ...way }) => ({
    ...way,
    ...stateOf({ walks, former }, interval, today),
  }));
}

/** How long a walk counts. */
export function intervalOf({ meta }: Pick<Runbook, 'meta'>, { site }: Pick<Programme, 'site'>): Duration {
  return meta.exercise_interval ?? exerciseInterval(site);
}

/**
 * Walked: some walk within the interval met the step as it stands. One without a fingerprint is believed, unless a
 * walk on that day or later met other words.
 */
export function stateOf(
  { walks, former }: Pick<WalkedWay, 'walks'> & { former?: Walk | undefined },
  interval: Duration,
  today: Day,
): Pick<Way, 'state' | 'on' | 'record'> {
  const isPastDue = ({ on }: Walk) => isPast(dueDay(on, interval), today);
  const lastOther = walks.findLast(({ words }) => words === 'other')?.on ?? '';
  const proven = walks.findLast(
    (walk) => !isPastDue(walk) && (walk.words === 'unknown' ? walk.on > lastOther : walk.words === 'same'),
  );
  const last = proven ?? walks.at(-1) ?? former;
  if (!last) return { state: 'never' };
  const { on, record } = last;
  return { state: proven ? 'walked' : isPastDue(last) ? 'overdue' : 'changed', on, record };
}

/** How many ways there are, and how many in each state. */
export type PathCounts = Record<WayState, number> & { of: number };

export const countWays = (ways: readonly Way[]): PathCounts => countStates(ways.map(({ state }) => state));

export function countStates(states: readonly WayState[]): PathCounts {
  const counts = { walked: 0, changed: 0, overdue: 0, never: 0, of: states.length };
  for (const state of states) counts[state] += 1;
  return counts;
}

/** Whether any record says what of the runbook was walked. */
export const isNoted = (ways: readonly Way[]): boolean => ways.some(({ state }) => state !== 'never');

/** What is left to walk: "2 changed since, 1 too long ago, 4 never". */
export function wordsOfRest({ changed, overdue, never }: PathCounts): string {
  const rest = [
    [changed, 'changed since'],
    [overdue, 'too long ago'],
    [never, 'never'],
  ] as const;
  return rest.flatMap(([count, what]) => (count > 0 ? [`${count} ${what}`] : [])).join(', ');
}

export const nameOfWay = ({ title, arm }: Pick<Way, 'title' | 'arm'>): string =>
  arm === undefined ? title : `${title} → ${arm}`;

export const wayKey = (step: string, arm: string | undefined): string => JSON.stringify([step, arm ?? null]);
