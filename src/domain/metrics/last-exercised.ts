import type { Day } from '../model/time/day.ts';
import type { IncidentRecord } from '../model/record.ts';

/** The latest use of a runbook, in an exercise or a real incident. */
export interface Exercise {
  date: Day;
  record: string;
  kind: IncidentRecord['kind'];
}

/** By runbook id, as of a day: records after it do not count. */
export function lastExercised(
  records: readonly { id: string; meta: Pick<IncidentRecord, 'date' | 'runbooks' | 'kind'> }[],
  today: Day,
): ReadonlyMap<string, Exercise> {
  const last = new Map<string, Exercise>();
  for (const { id, meta } of records) {
    if (meta.date > today) continue;
    for (const runbook of meta.runbooks) {
      if (meta.date <= (last.get(runbook)?.date ?? '')) continue;
      last.set(runbook, { date: meta.date, record: id, kind: meta.kind });
    }
  }
  return last;
}
