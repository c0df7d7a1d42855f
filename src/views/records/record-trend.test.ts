import { expect, it } from 'vitest';
import { recordOf } from '../../testing/build-programme.ts';
import type { IncidentRecord } from '../../domain/model/record.ts';
import { trendGroups } from './record-trend.ts';

function record(id: string, kind: IncidentRecord['kind'], date: string, minutes: number) {
  const acknowledged = new Date(Date.parse(`${date}T08:00Z`) + minutes * 60_000).toISOString();
  return recordOf({ id, kind, date, timeline: { detected: `${date}T08:00Z`, acknowledged } });
}

it('keeps incidents and exercises apart, and draws no line through one point', () => {
  const records = [
    record('a', 'incident', '2026-02-01', 30),
    record('b', 'incident', '2026-05-01', 10),
    record('c', 'tabletop', '2026-05-02', 90),
    record('d', 'incident', '2026-12-01', 1),
  ];
  const groups = trendGroups(records, '2026-10-31');
  const told = groups.map(({ title, metrics }) => {
    const { chart, points } = metrics.find((one) => one.title === 'Time to acknowledge')!;
    return [title, points.map(({ text }) => text), chart?.lines.length ?? null];
  });
  expect(told).toEqual([
    ['Incidents', ['30 min', '10 min'], 1],
    ['Exercises', ['1 h 30 min'], null],
  ]);
});

it('joins the medians of quarters where there are many records', () => {
  const records = Array.from({ length: 14 }, (_, at) =>
    record(`r${at}`, 'incident', `2026-0${at < 7 ? 1 : 5}-${10 + at}`, at),
  );
  const [group] = trendGroups(records, '2026-10-31');
  const trend = group?.metrics[1];
  expect(trend).toMatchObject({ quarterly: true });
  expect(trend?.points).toHaveLength(14);
  expect(trend?.chart?.lines[0]?.dots.map(({ text }) => text)).toEqual([
    '2026-02-15: 2026-Q1, median of 7: 3 min',
    '2026-05-15: 2026-Q2, median of 7: 10 min',
  ]);
});

it('has nothing where nothing is measured', () => {
  expect(trendGroups([recordOf({ id: 'a', date: '2026-01-01' })], '2026-10-31')).toEqual([]);
});
