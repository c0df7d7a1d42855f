import type { Day } from '../model/time/day.ts';
import type { Timeline, TimelineEvent } from '../model/record.ts';

/** What is measured of a record, each from one event of its timeline to another. */
export const RESPONSE_METRICS = ['detect', 'acknowledge', 'contain', 'recover'] as const;
export type ResponseMetric = (typeof RESPONSE_METRICS)[number];

/**
 * Time to detect counts from the adversary's first action; the others from detection, when the team could begin.
 * Source: Readyroom, /records/
 */
export const METRIC_SPANS: Record<ResponseMetric, { from: TimelineEvent; to: TimelineEvent }> = {
  detect: { from: 'started', to: 'detected' },
  acknowledge: { from: 'detected', to: 'acknowledged' },
  contain: { from: 'detected', to: 'contained' },
  recover: { from: 'detected', to: 'recovered' },
};

/** Minutes, not rounded; null where an end is missing, or they stand in the wrong order. */
export type ResponseTimes = Record<ResponseMetric, number | null>;

const MINUTE_MS = 60_000;

/** As of a day: events after it have not happened yet. */
export function responseTimes(timeline: Timeline | undefined, today: Day): ResponseTimes {
  const at = (event: TimelineEvent): number | null => {
    const instant = timeline?.[event];
    return instant === undefined || instant.slice(0, 10) > today ? null : Date.parse(instant);
  };
  const minutes = (metric: ResponseMetric): number | null => {
    const from = at(METRIC_SPANS[metric].from);
    const to = at(METRIC_SPANS[metric].to);
    return from === null || to === null || to < from ? null : (to - from) / MINUTE_MS;
  };
  return {
    detect: minutes('detect'),
    acknowledge: minutes('acknowledge'),
    contain: minutes('contain'),
    recover: minutes('recover'),
  };
}
