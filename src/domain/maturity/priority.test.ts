import { expect, it } from 'vitest';
import { exact, ONE, toNumber } from './fraction.ts';
import { bandOf, priorityOf } from './priority.ts';

const FIVE = { min: 0, max: 5, step: 0.5 };

// 100·((1+g)² − 1)/35: g=1 → 300/35 = 8.5714…; g=2 → 800/35 = 22.857…; g=5 → 3500/35 = 100.
it.each([
  [0, 1, 1, FIVE, 0, null],
  [0.5, 1, 1, FIVE, 125 / 35, 'low'],
  [1, 1, 1, FIVE, 300 / 35, 'medium'],
  [2, 1, 1, FIVE, 800 / 35, 'high'],
  [5, 1, 1, FIVE, 100, 'high'],
  [2, 1, 2, FIVE, 400 / 35, 'medium'], // half the largest weight, half the priority
  [1.2, 1, 1, { min: 1, max: 4, step: 1 }, 800 / 35, 'high'], // 1.2 of 3 points are 2 of 5
] as const)('a gap of %d, weight %d of %d', (gap, weight, heaviest, scale, expected, band) => {
  const priority = priorityOf(exact(gap), exact(weight), exact(heaviest), scale);
  expect(toNumber(priority)).toBeCloseTo(expected, 12);
  expect(bandOf(priority)).toBe(band);
});

it('bands begin exactly at 22 and 8', () => {
  expect([bandOf(exact(22)), bandOf(exact(21.999)), bandOf(exact(8)), bandOf(exact(7.999))]).toEqual([
    'high',
    'medium',
    'medium',
    'low',
  ]);
  expect(bandOf(priorityOf(exact(0), ONE, ONE, FIVE))).toBeNull();
});
