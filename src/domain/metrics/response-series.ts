import type { Day } from '../model/time/day.ts';
import type { RecordDocument } from '../model/programme.ts';
import type { IncidentRecord } from '../model/record.ts';
import { median } from './median.ts';
import { type ResponseMetric, responseTimes } from './response-times.ts';

export interface ResponsePoint {
  date: Day;
  /** Id of the record. */
  record: string;
  minutes: number;
}

export interface SeriesOptions {
  metric: ResponseMetric;
  /** Only these kinds; absent means all. */
  kinds?: readonly IncidentRecord['kind'][];
  today: Day;
}

/** One metric over time, a point for each record that could be measured, oldest first. */
export function responseSeries(
  records: readonly Pick<RecordDocument, 'id' | 'meta'>[],
  { metric, kinds, today }: SeriesOptions,
): ResponsePoint[] {
  return records
    .filter(({ meta }) => meta.date <= today && (kinds?.includes(meta.kind) ?? true))
    .flatMap(({ id, meta }) => {
      const minutes = responseTimes(meta.timeline, today)[metric];
      return minutes === null ? [] : [{ date: meta.date, record: id, minutes }];
    })
    .sort((a, b) => (a.date + a.record < b.date + b.record ? -1 : 1));
}

export interface QuarterPoint {
  /** `2026-Q3` */
  quarter: string;
  /** Minutes. */
  median: number;
  count: number;
}

/** The median of each calendar quarter that has a point, oldest first. */
export function quarterlyMedians(points: readonly ResponsePoint[]): QuarterPoint[] {
  const quarters = new Map<string, number[]>();
  for (const { date, minutes } of points) {
    const quarter = quarterOf(date);
    quarters.set(quarter, [...(quarters.get(quarter) ?? []), minutes]);
  }
  return [...quarters]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([quarter, values]) => ({
      quarter,
      median: median(values) ?? 0,
      count: values.length,
    }));
}

/** `2026-Q3` of a day in it. */
export function quarterOf(day: Day): string {
  return `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
}
