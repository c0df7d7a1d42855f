import { dueDay, exerciseInterval, isPast } from '../judgements/due.ts';
import { stepDigest } from '../links/step-digest.ts';
import type { Step } from '../model/body.ts';
import type { Programme, Runbook } from '../model/programme.ts';
import type { Walked } from '../model/record.ts';
import type { Day } from '../model/time/day.ts';
import { nearest } from '../words/nearest.ts';

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
  const interval = runbook.meta.exercise_interval ?? exerciseInterval(world.site);
  const walks = walksByStep(runbook.id, world.records, today);
  return runbook.body.sections.flatMap(({ steps }) =>
    steps.flatMap((step) => {
      const { key, anchor, title } = step;
      const own = [...new Set([key, anchor])].flatMap((name) => walks.get(name) ?? []).sort(byDay);
      const ways = armsOf(step).map((arm) => ({
        step: key,
        anchor,
        title,
        ...(arm === undefined ? {} : { arm }),
      }));
      if (own.length === 0) return ways.map((way): Way => ({ ...way, state: 'never' }));
      const shared = step.includes ? world.steps.find(({ file }) => file === step.includes) : undefined;
      // Made of all that the step says: only where a record holds one to compare with.
      const isMarked = own.some((walk) => walk.digest !== undefined);
      const digest = isMarked ? stepDigest(step, shared?.body) : '';
      const reworded = rewordedArms(armsOf(step), own);
      return ways.map((way): Way => {
        const found = own.filter(({ arm }) => arm === way.arm);
        const isPastDue = ({ on }: Walk) => isPast(dueDay(on, interval), today);
        if (found.length > 0) return { ...way, ...stateOf(found, digest, isPastDue) };
        const former = reworded.get(way.arm);
        if (!former) return { ...way, state: 'never' };
        const { on, record } = former;
        return { ...way, state: isPastDue(former) ? 'overdue' : 'changed', on, record };
      });
    }),
  );
}

/** How many ways there are, and how many in each state. */
export type PathCounts = Record<WayState, number> & { of: number };

export function countWays(ways: readonly Way[]): PathCounts {
  const counts = { walked: 0, changed: 0, overdue: 0, never: 0, of: ways.length };
  for (const { state } of ways) counts[state] += 1;
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

/** A step without arms is walked as a whole. */
function armsOf({ arms }: Step): (string | undefined)[] {
  return arms.length > 0 ? arms.map(({ label }) => label) : [undefined];
}

interface Walk {
  on: Day;
  record: string;
  arm: string | undefined;
  digest: string | undefined;
}

/**
 * Walked: some walk within the interval met the step as it stands. One without a fingerprint is believed, unless a
 * walk on that day or later met other words.
 */
function stateOf(
  walks: readonly Walk[],
  digest: string,
  isPastDue: (walk: Walk) => boolean,
): Pick<Way, 'state' | 'on' | 'record'> {
  const lastOther = walks.findLast((walk) => walk.digest !== undefined && walk.digest !== digest)?.on ?? '';
  const proven = walks.findLast(
    (walk) => !isPastDue(walk) && (walk.digest === undefined ? walk.on > lastOther : walk.digest === digest),
  );
  const last = proven ?? (walks.at(-1) as Walk);
  const { on, record } = last;
  return { state: proven ? 'walked' : isPastDue(last) ? 'overdue' : 'changed', on, record };
}

/**
 * Ways whose words a record does not know, with the walk that a record has of words that are gone: the one spelt most
 * alike, or the only one that is left.
 */
function rewordedArms(
  arms: readonly (string | undefined)[],
  walks: readonly Walk[],
): ReadonlyMap<string | undefined, Walk> {
  const gone = walks.filter(({ arm }) => !arms.includes(arm));
  const fresh = arms.filter((label) => walks.every(({ arm }) => arm !== label));
  const [only] = fresh;
  if (fresh.length === 1 && gone.length > 0) return new Map([[only, gone.at(-1) as Walk]]);
  const labels = fresh.flatMap((label) => label ?? []);
  return new Map(
    gone.flatMap((walk): [string, Walk][] => {
      const near = walk.arm === undefined ? undefined : nearest(walk.arm, labels);
      return near === undefined ? [] : [[near, walk]];
    }),
  );
}

/** What was walked of a runbook up to a day, by the step's name in the record; the earliest first. */
function walksByStep(
  runbook: string,
  records: Programme['records'],
  today: Day,
): ReadonlyMap<string, readonly Walk[]> {
  const walks = records.flatMap(({ id, meta }) =>
    meta.date > today
      ? []
      : (meta.walked?.[runbook] ?? []).map((walked) => ({ ...partsOf(walked), on: meta.date, record: id })),
  );
  walks.sort(byDay);
  return Map.groupBy(walks, ({ step }) => step);
}

const byDay = (a: Walk, b: Walk): number => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0);

function partsOf(walked: Walked): { step: string } & Pick<Walk, 'arm' | 'digest'> {
  const { digest } = walked;
  return 'step' in walked
    ? { step: walked.step, arm: undefined, digest }
    : { step: walked.decision, arm: walked.arm, digest };
}
