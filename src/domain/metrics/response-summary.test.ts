import { describe, expect, it } from 'vitest';
import { recordOf } from '../../testing/build-programme.ts';
import type { IncidentRecord } from '../model/record.ts';
import { quarterlyMedians, responseSeries } from './response-series.ts';
import { responseSummary } from './response-summary.ts';

const record = (
  id: string,
  kind: IncidentRecord['kind'],
  date: string,
  minutes?: number,
  severity?: string,
) =>
  recordOf({
    id,
    kind,
    date,
    ...(severity ? { severity } : {}),
    ...(minutes === undefined
      ? {}
      : {
          timeline: {
            detected: `${date}T08:00Z`,
            contained: new Date(Date.parse(`${date}T08:00Z`) + minutes * 60_000).toISOString(),
          },
        }),
  });
const records = [
  record('d', 'incident', '2026-05-01', 90, 'SEV1'),
  record('a', 'incident', '2026-01-10', 30, 'SEV2'),
  record('b', 'incident', '2026-02-10', 50, 'SEV2'),
  record('c', 'incident', '2026-03-10', undefined, 'SEV2'),
  record('e', 'tabletop', '2026-03-20', 5),
  record('f', 'incident', '2026-08-01', 1, 'SEV1'),
];

describe('responseSummary', () => {
  it('has medians per kind and severity, and never mixes exercises with incidents', () => {
    const rows = responseSummary(records, '2026-06-30');
    expect(
      rows.map(({ kind, severity, records, times }) => [
        kind,
        severity,
        records,
        times.contain.median,
        times.contain.count,
      ]),
    ).toEqual([
      ['incident', null, 4, 50, 3],
      ['incident', 'SEV1', 1, 90, 1],
      ['incident', 'SEV2', 3, 40, 2],
      ['tabletop', null, 1, 5, 1],
    ]);
    expect(rows[0]?.times.detect).toEqual({ median: null, count: 0 });
  });
});

describe('responseSeries', () => {
  const points = responseSeries(records, { metric: 'contain', kinds: ['incident'], today: '2026-06-30' });

  it('has a point for each record that could be measured, oldest first', () => {
    expect(points.map(({ record, minutes }) => [record, minutes])).toEqual([
      ['a', 30],
      ['b', 50],
      ['d', 90],
    ]);
    expect(responseSeries(records, { metric: 'contain', today: '2026-06-30' })).toHaveLength(4);
  });

  it('has a median for each quarter', () => {
    expect(quarterlyMedians(points)).toEqual([
      { quarter: '2026-Q1', median: 40, count: 2 },
      { quarter: '2026-Q2', median: 90, count: 1 },
    ]);
  });
});
