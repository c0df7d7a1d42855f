import fc from 'fast-check';
import { expect, it } from 'vitest';
import { deadlineOf } from './deadline.ts';

it.each([
  ['2026-11-28T22:10Z', '72h', undefined, '2026-12-01T22:10Z'],
  ['2026-11-28T22:10Z', '24h', 'calendar', '2026-11-29T22:10Z'],
  ['2026-02-01T08:00Z', '30d', 'calendar', '2026-03-03T08:00Z'],
  ['2026-03-29T00:30Z', '4h', undefined, '2026-03-29T04:30Z'],
  ['2026-11-27T15:00Z', '4d', 'business-days', '2026-12-03T15:00Z'],
  ['2026-11-28T15:00Z', '4d', 'business-days', '2026-12-03T15:00Z'],
  ['2026-11-23T15:00Z', '4d', 'business-days', '2026-11-27T15:00Z'],
  ['2026-11-27T15:00Z', '4h', 'business-days', '2026-11-27T19:00Z'],
])('a clock from %s of %s (%s) runs until %s', (start, deadline, counting, due) =>
  expect(new Date(deadlineOf(Date.parse(start), deadline, counting))).toEqual(new Date(due)),
);

it('a clock in business days never ends on a weekend, nor before one in calendar days', () =>
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4e12 }), fc.integer({ min: 1, max: 60 }), (start, days) => {
      const due = deadlineOf(start, `${days}d`, 'business-days');
      expect([1, 2, 3, 4, 5]).toContain(new Date(due).getUTCDay());
      expect(due).toBeGreaterThanOrEqual(deadlineOf(start, `${days}d`));
    }),
  ));
