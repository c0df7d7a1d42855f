import {
  quarterlyMedians,
  responseSeries,
  type ResponsePoint,
} from '../../domain/metrics/response-series.ts';
import { RESPONSE_METRICS } from '../../domain/metrics/response-times.ts';
import type { Day } from '../../domain/model/time/day.ts';
import type { RecordDocument } from '../../domain/model/programme.ts';
import type { IncidentRecord } from '../../domain/model/record.ts';
import { recordLink, type PageLink } from '../page/page-link.ts';
import { KIND_WORDS, METRIC_WORDS } from './record-words.ts';
import { roundTicks, timeChart, type ChartPoint, type TimeChart } from '../charts/time-chart.ts';
import { minuteWords } from '../page/when.ts';

/** One metric over time; the points are the chart's twin. */
export interface MetricTrend {
  title: string;
  /** null: a line needs two points. */
  chart: TimeChart | null;
  /** True where the line joins the medians of quarters, since single records would be too many to read. */
  quarterly: boolean;
  points: { date: string; kind: string; severity: string; record: PageLink; text: string }[];
}

/** Incidents and exercises apart: an hour in a scenario is not an hour of a night. */
export interface TrendGroup {
  title: string;
  metrics: MetricTrend[];
}

/** A line of more records than this joins the medians of quarters. */
const MOST_POINTS = 12;

const GROUPS: readonly { title: string; kinds: readonly IncidentRecord['kind'][] }[] = [
  { title: 'Incidents', kinds: ['incident'] },
  { title: 'Exercises', kinds: ['tabletop', 'functional', 'game-day'] },
];

/** Groups without a measured record are left out. */
export function trendGroups(records: readonly RecordDocument[], today: Day): TrendGroup[] {
  const byId = new Map(records.map((record) => [record.id, record]));
  return GROUPS.map(({ title, kinds }) => ({
    title,
    metrics: RESPONSE_METRICS.map((metric) =>
      metricTrend(title, METRIC_WORDS[metric], responseSeries(records, { metric, kinds, today }), byId),
    ),
  })).filter(({ metrics }) => metrics.some(({ points }) => points.length > 0));
}

function metricTrend(
  group: string,
  title: string,
  measured: readonly ResponsePoint[],
  records: ReadonlyMap<string, RecordDocument>,
): MetricTrend {
  const quarterly = measured.length > MOST_POINTS;
  const points = quarterly ? quarterPoints(measured) : recordPoints(measured);
  const ticks = roundTicks(Math.max(0, ...points.map(({ value }) => value ?? 0)), minuteWords);
  const range = { min: 0, max: ticks.at(-1)?.value ?? 0 };
  return {
    title,
    chart: timeChart({ series: [{ name: group, stroke: 'main', points }], range, ticks }),
    quarterly,
    points: measured.flatMap(({ date, record: id, minutes }) => {
      const document = records.get(id);
      if (!document) return [];
      const { note: _date, ...record } = recordLink(document);
      const { kind, severity = '–' } = document.meta;
      return [{ date, kind: KIND_WORDS[kind], severity, record, text: minuteWords(minutes) }];
    }),
  };
}

function recordPoints(points: readonly ResponsePoint[]): ChartPoint[] {
  return points.map(({ date, minutes }) => ({ day: date, value: minutes, text: minuteWords(minutes) }));
}

/** Each quarter's median stands in its middle. */
function quarterPoints(points: readonly ResponsePoint[]): ChartPoint[] {
  return quarterlyMedians(points).map(({ quarter, median, count }) => ({
    day: `${quarter.slice(0, 4)}-${String(Number(quarter.slice(-1)) * 3 - 1).padStart(2, '0')}-15`,
    value: median,
    text: `${quarter}, median of ${count}: ${minuteWords(median)}`,
    short: minuteWords(median),
  }));
}
