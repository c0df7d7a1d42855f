import { describe, expect, it } from 'vitest';
import { deadlineWords, durationWords, inDays, instantWords, minuteWords } from './when.ts';

it.each([
  ['2026-10-31', 'today'],
  ['2026-11-01', 'in 1 day'],
  ['2026-11-12', 'in 12 days'],
  ['2026-10-30', '1 day ago'],
])('%s is %s', (day, words) => expect(inDays(day, '2026-10-31')).toBe(words));

describe('lengths of time', () => {
  it.each([
    [null, '–'],
    [0, '0 min'],
    [42, '42 min'],
    [60, '1 h'],
    [173, '2 h 53 min'],
    [1440, '1 d'],
    [4393, '3 d 1 h'],
  ])('%s minutes: %s', (minutes, words) => expect(minuteWords(minutes)).toBe(words));
  it.each([
    ['72h', '72 hours'],
    ['1d', '1 day'],
    ['15m', '15 minutes'],
  ])('%s: %s', (duration, words) => expect(durationWords(duration)).toBe(words));
});

it.each([
  [{ deadline: '72h' }, '72 hours'],
  [{ deadline: '1d', counting: 'calendar' as const }, '1 day'],
  [{ deadline: '1d', counting: 'business-days' as const }, '1 business day'],
  [{ deadline: '4d', counting: 'business-days' as const }, '4 business days'],
  [{}, 'without undue delay'],
])('a stage with %o allows: %s', (stage, words) => expect(deadlineWords(stage)).toBe(words));

it('instants are in UTC', () => expect(instantWords('2026-04-20T22:52Z')).toBe('2026-04-20 22:52 UTC'));
