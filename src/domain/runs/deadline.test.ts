import fc from 'fast-check';
import { expect, it } from 'vitest';
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
