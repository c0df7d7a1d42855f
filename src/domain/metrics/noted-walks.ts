import type { Programme } from '../model/programme.ts';
import type { Walked } from '../model/record.ts';
import type { Day } from '../model/time/day.ts';

/** One way that a record says was walked, by the names that it has there. */
export interface NotedWalk {
  step: string;
  arm: string | undefined;
  digest: string | undefined;
  on: Day;
  record: string;
}

type Records = Programme['records'];

/** Of one list of records: each is read once, and not again for each runbook. */
const known = new WeakMap<Records, ReadonlyMap<string, readonly NotedWalk[]>>();

/** What records say was walked of a runbook; the earliest first. */
export function notedWalks(runbook: string, records: Records): readonly NotedWalk[] {
  const walks = known.get(records) ?? readWalks(records);
  known.set(records, walks);
  return walks.get(runbook) ?? [];
}

function readWalks(records: Records): ReadonlyMap<string, readonly NotedWalk[]> {
  const byRunbook = new Map<string, NotedWalk[]>();
  for (const { id, meta } of records)
    for (const [runbook, ways] of Object.entries(meta.walked ?? {})) {
      const walks = byRunbook.get(runbook) ?? [];
      for (const walked of ways) walks.push({ ...partsOf(walked), on: meta.date, record: id });
      byRunbook.set(runbook, walks);
    }
  for (const walks of byRunbook.values()) walks.sort(byDay);
  return byRunbook;
}

export const byDay = (a: Pick<NotedWalk, 'on'>, b: Pick<NotedWalk, 'on'>): number =>
  a.on < b.on ? -1 : a.on > b.on ? 1 : 0;

function partsOf(walked: Walked): Pick<NotedWalk, 'step' | 'arm' | 'digest'> {
  const { digest } = walked;
  return 'step' in walked
    ? { step: walked.step, arm: undefined, digest }
    : { step: walked.decision, arm: walked.arm, digest };
}
