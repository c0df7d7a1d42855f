import { valueAt, valuesAt } from '../../model/values-at.ts';
import { lastExercised } from '../../metrics/last-exercised.ts';
import type { IncidentRecord } from '../../model/record.ts';
import { perWorld } from '../per-world.ts';

/** The latest use of each runbook by a record that says its day, whatever else is wrong with it. */
export const worldExercises = perWorld(({ sources, today }) =>
  lastExercised(
    sources.flatMap(({ kind, id, data }) => {
      const date = valueAt(data, ['date']);
      if (kind !== 'record' || typeof date !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(date)) return [];
      const runbooks = valuesAt(data, ['runbooks', '*']).map(({ value }) => String(value));
      return [{ id, meta: { date, runbooks, kind: valueAt(data, ['kind']) as IncidentRecord['kind'] } }];
    }),
    today,
  ),
);
