import { dueDay, exerciseInterval, isPast } from '../judgements/due.ts';
import { stepDigest } from '../links/step-digest.ts';
import type { Step } from '../model/body.ts';
import type { Programme, Runbook } from '../model/programme.ts';
import type { Walked } from '../model/record.ts';
import type { Day } from '../model/time/day.ts';

/**
 * `walked`: within the interval. `changed`: walked, and the step reads otherwise since, as far as a fingerprint tells.
 * `overdue`: walked, longer ago than the interval.
 */
export type WayState = 'walked' | 'changed' | 'overdue' | 'never';

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

/** Every step and every arm of a runbook, and when a record says that it was walked last. */
export function pathCoverage(runbook: Runbook, world: World, today: Day): Way[] {
  const interval = runbook.meta.exercise_interval ?? exerciseInterval(world.site);
  const last = lastWalked(runbook.id, world.records, today);
  return runbook.body.sections.flatMap(({ steps }) =>
    steps.flatMap((step) => {
      const shared = step.includes ? world.steps.find(({ file }) => file === step.includes) : undefined;
      // Made of all that the step says: only where a record holds one to compare with.
      let digest: string | undefined;
      const isChanged = (walked: string) => walked !== (digest ??= stepDigest(step, shared?.body));
      return armsOf(step).map((arm): Way => {
        const { key, anchor, title } = step;
        const way = { step: key, anchor, title, ...(arm === undefined ? {} : { arm }) };
        const found = last.get(wayKey(key, arm)) ?? last.get(wayKey(anchor, arm));
        if (!found) return { ...way, state: 'never' };
        const { on, record } = found;
        const changed = found.digest !== undefined && isChanged(found.digest);
        const overdue = isPast(dueDay(on, interval), today);
        return { ...way, state: overdue ? 'overdue' : changed ? 'changed' : 'walked', on, record };
      });
    }),
  );
}

/** How many of these ways were walked within the interval and read as they did then. */
export function countWalked(ways: readonly Way[]): { walked: number; of: number } {
  return { walked: ways.filter(({ state }) => state === 'walked').length, of: ways.length };
}

export const wayKey = (step: string, arm: string | undefined): string => JSON.stringify([step, arm ?? null]);

/** A step without arms is walked as a whole. */
function armsOf({ arms }: Step): (string | undefined)[] {
  return arms.length > 0 ? arms.map(({ label }) => label) : [undefined];
}

interface Walk {
  on: Day;
  record: string;
  digest?: string;
}

function lastWalked(runbook: string, records: Programme['records'], today: Day): ReadonlyMap<string, Walk> {
  const last = new Map<string, Walk>();
  for (const { id, meta } of records) {
    if (meta.date > today) continue;
    for (const walked of meta.walked?.[runbook] ?? []) {
      const key = keyOf(walked);
      if (meta.date < (last.get(key)?.on ?? '')) continue;
      last.set(key, { on: meta.date, record: id, ...(walked.digest ? { digest: walked.digest } : {}) });
    }
  }
  return last;
}

function keyOf(walked: Walked): string {
  return 'step' in walked ? wayKey(walked.step, undefined) : wayKey(walked.decision, walked.arm);
}
