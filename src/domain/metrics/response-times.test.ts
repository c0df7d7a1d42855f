import { expect, it } from 'vitest';
import { median } from './median.ts';
import { responseTimes } from './response-times.ts';

const timeline = {
  started: '2026-03-31T23:00Z',
  detected: '2026-03-31T23:45:30Z',
  acknowledged: '2026-03-31T23:50Z',
  contained: '2026-04-01T01:45:30Z',
  recovered: '2026-04-02T23:45:30Z',
};

it('counts detection from the start, and the rest from detection, in minutes', () => {
  expect(responseTimes(timeline, '2026-06-30')).toEqual({
    detect: 45.5,
    acknowledge: 4.5,
    contain: 120,
    recover: 2880,
  });
});

it('does not see what happened after the day', () => {
  expect(responseTimes(timeline, '2026-04-01')).toMatchObject({ contain: 120, recover: null });
  expect(responseTimes(timeline, '2026-03-31')).toMatchObject({ acknowledge: 4.5, contain: null });
});

it.each([
  ['no timeline', undefined],
  ['no detection', { started: timeline.started, contained: timeline.contained }],
  ['the wrong order', { started: timeline.contained, detected: timeline.started }],
])('has no time with %s', (_, some) => {
  expect(responseTimes(some, '2026-06-30')).toEqual({
    detect: null,
    acknowledge: null,
    contain: null,
    recover: null,
  });
});

it.each([
  [[], null],
  [[7], 7],
  [[30, 10], 20],
  [[100, 9, 10], 10],
  [[4, 1, 3, 2], 2.5],
])('the median of %j is %s', (values, expected) => {
  expect(median(values)).toBe(expected);
});
