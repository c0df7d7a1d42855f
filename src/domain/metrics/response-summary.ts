import type { Day } from '../model/time/day.ts';
import type { RecordDocument } from '../model/programme.ts';
import type { IncidentRecord } from '../model/record.ts';
import { median } from './median.ts';
import { RESPONSE_METRICS, type ResponseMetric, responseTimes } from './response-times.ts';

/** Medians over the records of a kind, and of a severity where one is named. Exercises never mix with incidents. */
export interface ResponseRow {
  kind: IncidentRecord['kind'];
  /** null: all severities together. */
  severity: string | null;
  records: number;
  /** Minutes; `count`: records that could be measured. */
  times: Record<ResponseMetric, { median: number | null; count: number }>;
}

const KINDS: readonly IncidentRecord['kind'][] = ['incident', 'game-day', 'functional', 'tabletop'];

/** Per kind: a row over all severities, then one for each severity. Kinds without a record are left out. */
export function responseSummary(records: readonly Pick<RecordDocument, 'meta'>[], today: Day): ResponseRow[] {
  const known = records.map(({ meta }) => meta).filter(({ date }) => date <= today);
  return KINDS.flatMap((kind) => {
    const own = known.filter((record) => record.kind === kind);
    if (own.length === 0) return [];
    const severities = [...new Set(own.flatMap(({ severity }) => severity ?? []))].sort();
    const rows = severities.map((severity) =>
      row(
        kind,
        severity,
        own.filter((record) => record.severity === severity),
        today,
      ),
    );
    return [row(kind, null, own, today), ...rows];
  });
}

function row(
  kind: IncidentRecord['kind'],
  severity: string | null,
  records: readonly IncidentRecord[],
  today: Day,
): ResponseRow {
  const measured = records.map(({ timeline }) => responseTimes(timeline, today));
  const times = RESPONSE_METRICS.map((metric) => {
    const values = measured.flatMap((one) => one[metric] ?? []);
    return [metric, { median: median(values), count: values.length }] as const;
  });
  return {
    kind,
    severity,
    records: records.length,
    times: Object.fromEntries(times) as ResponseRow['times'],
  };
}
