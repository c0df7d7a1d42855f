import { stepDigest } from '../links/step-digest.ts';
import type { Step } from '../model/body.ts';
import type { Programme, Runbook } from '../model/programme.ts';
import type { Day } from '../model/time/day.ts';
import { nearest } from '../words/nearest.ts';
import { byDay, notedWalks, type NotedWalk } from './noted-walks.ts';

/** One time that a way was walked. `words`: whether the step read then as it reads now; `unknown` where no fingerprint says. */
export interface Walk {
  on: Day;
  record: string;
  words: 'same' | 'other' | 'unknown';
}

/** A step, or one way out of a decision, with all that records say of it; the earliest walk first. */
export interface WalkedWay {
  step: string;
  anchor: string;
  title: string;
  arm?: string;
  walks: readonly Walk[];
  /** Where no record knows its words: the walk of words that are gone, and that it seems to have been. */
  former?: Walk;
}

type World = Pick<Programme, 'records' | 'steps'>;

/** `until`: records after that day are not read. */
export function walkedWays(runbook: Runbook, world: World, until?: Day): WalkedWay[] {
  const noted = notedWalks(runbook.id, world.records);
  const told = until === undefined ? noted : noted.filter(({ on }) => on <= until);
  const walks = Map.groupBy(told, ({ step }) => step);
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
      if (own.length === 0) return ways.map((way) => ({ ...way, walks: [] }));
      const shared = step.includes ? world.steps.find(({ file }) => file === step.includes) : undefined;
      // Made of all that the step says: only where a record holds one to compare with.
      const isMarked = own.some((walk) => walk.digest !== undefined);
      const digest = isMarked ? stepDigest(step, shared?.body) : '';
      const asTold = ({ on, record, digest: then }: NotedWalk): Walk => ({
        on,
        record,
        words: then === undefined ? 'unknown' : then === digest ? 'same' : 'other',
      });
      const reworded = rewordedArms(armsOf(step), own);
      return ways.map((way): WalkedWay => {
        const former = reworded.get(way.arm);
        return {
          ...way,
          walks: own.filter(({ arm }) => arm === way.arm).map(asTold),
          ...(former ? { former: asTold(former) } : {}),
        };
      });
    }),
  );
}

/** A step without arms is walked as a whole. */
function armsOf({ arms }: Step): (string | undefined)[] {
  return arms.length > 0 ? arms.map(({ label }) => label) : [undefined];
}

/**
 * Ways whose words a record does not know, with the walk that a record has of words that are gone: the one spelt most
 * alike, or the only one that is left.
 */
function rewordedArms(
  arms: readonly (string | undefined)[],
  walks: readonly NotedWalk[],
): ReadonlyMap<string | undefined, NotedWalk> {
  const gone = walks.filter(({ arm }) => !arms.includes(arm));
  const fresh = arms.filter((label) => walks.every(({ arm }) => arm !== label));
  const [only] = fresh;
  if (fresh.length === 1 && gone.length > 0) return new Map([[only, gone.at(-1) as NotedWalk]]);
  const labels = fresh.flatMap((label) => label ?? []);
  return new Map(
    gone.flatMap((walk): [string, NotedWalk][] => {
      const near = walk.arm === undefined ? undefined : nearest(walk.arm, labels);
      return near === undefined ? [] : [[near, walk]];
    }),
  );
}
