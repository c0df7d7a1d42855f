import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { dueAt } from './deadline.ts';

// 2026-10-30 is a Friday.
it.each<[string, string, 'calendar' | 'business-days', string]>([
  ['2026-10-30T17:00:00.000Z', '72h', 'calendar', '2026-11-02T17:00:00.000Z'],
  ['2026-10-30T17:00:00.000Z', '4d', 'calendar', '2026-11-03T17:00:00.000Z'],
  ['2026-10-30T17:00:00.000Z', '15m', 'business-days', '2026-10-30T17:15:00.000Z'],
  ['2026-10-30T17:00:00.000Z', '1d', 'business-days', '2026-11-02T17:00:00.000Z'],
  ['2026-10-30T17:00:00.000Z', '4d', 'business-days', '2026-11-05T17:00:00.000Z'],
  ['2026-10-30T17:00:00.000Z', '6d', 'business-days', '2026-11-09T17:00:00.000Z'],
  ['2026-10-31T10:00:00.000Z', '1d', 'business-days', '2026-11-02T10:00:00.000Z'],
  ['2026-11-01T23:59:59.999Z', '1d', 'business-days', '2026-11-02T23:59:59.999Z'],
  ['2026-10-30T17:00:00.000Z', '0d', 'business-days', '2026-10-30T17:00:00.000Z'],
])('from %s, %s of %s ends %s', (since, deadline, counting, due) => {
  expect(dueAt(since, { deadline, counting })).toBe(due);
});

it('business days end on none of a weekend, and never before as many calendar days', () => {
  const moment = fc.date({ min: new Date('2020-01-01'), max: new Date('2030-01-01'), noInvalidDate: true });
  fc.assert(
    fc.property(moment, fc.integer({ min: 1, max: 60 }), (since, days) => {
      const text = since.toISOString();
      const due = dueAt(text, { deadline: `${days}d`, counting: 'business-days' });
      expect([0, 6]).not.toContain(new Date(due).getUTCDay());
      expect(due >= dueAt(text, { deadline: `${days}d`, counting: 'calendar' })).toBe(true);
    }),
  );
});

// Clocks go back in Berlin on 2026-10-25 and in New York on 2026-11-01, and forward on 2026-03-29 and 2026-03-08.
it.each<[string, string, string, string]>([
  ['Europe/Berlin', '2026-10-24T23:30:00.000Z', '72h', '2026-10-27T23:30:00.000Z'],
  ['Europe/Berlin', '2026-03-28T23:30:00.000Z', '1d', '2026-03-29T23:30:00.000Z'],
  ['America/New_York', '2026-10-31T23:30:00.000Z', '24h', '2026-11-01T23:30:00.000Z'],
  ['America/New_York', '2026-03-07T12:00:00.000Z', '1d', '2026-03-08T12:00:00.000Z'],
])('in %s the night of summer time neither lends nor takes an hour', (zone, since, deadline, due) => {
  vi.useFakeTimers();
  vi.stubEnv('TZ', zone);
  // The device's clock, right, a day behind and a day ahead: only the stored instant counts.
  for (const jump of [0, -86_400_000, 86_400_000]) {
    vi.setSystemTime(Date.parse(since) + jump);
    expect(dueAt(since, { deadline, counting: 'calendar' })).toBe(due);
  }
  vi.unstubAllEnvs();
  vi.useRealTimers();
});
