import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addDays, daysBetween } from './calendar.ts';
import { lastQuarter, readPeriod } from './period.ts';

it.each([
  ['2026', '2026-01-01', '2026-12-31'],
  ['2026-H2', '2026-07-01', '2026-12-31'],
  ['2026-Q3', '2026-07-01', '2026-09-30'],
  ['2026-Q4', '2026-10-01', '2026-12-31'],
  ['2028-02', '2028-02-01', '2028-02-29'],
  [' 2026-12 ', '2026-12-01', '2026-12-31'],
])('%s: %s to %s', (text, from, to) => {
  expect(readPeriod(text)).toEqual({ title: text.trim(), from, to });
});

it.each([
  '',
  '26',
  '2026-Q5',
  '2026-Q0',
  '2026-H3',
  '2026-13',
  '2026-00',
  '2026-9',
  '2026-09-01',
  'Q3',
  '2026-q3',
])('"%s" is none', (text) => expect(readPeriod(text)).toBeUndefined());

it('the last quarter is over, and ended at most 92 days ago', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 40_000 }), (days) => {
      const day = addDays('2000-01-01', days);
      const { to, from } = lastQuarter(day);
      expect(to < day && from < to).toBe(true);
      expect(daysBetween(to, day)).toBeLessThanOrEqual(92);
    }),
  );
});
