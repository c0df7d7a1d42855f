import { expect, it } from 'vitest';
import { exact } from './fraction.ts';
import { levelOf, nextLevelOf } from './level.ts';

const FIVE = { min: 0, max: 5, step: 0.5 };
const HALF = { min: 0.5, max: 4.5, step: 0.5 };

it.each([
  [[2.5, 3], FIVE, 2, 3],
  [[3, 3], FIVE, 3, 4],
  [[2.99], FIVE, 2, 3],
  [[5, 5], FIVE, 5, null],
  [[4, null], FIVE, 0, 1],
  [[4, null], { min: 1, max: 4, step: 1 }, 1, 2],
  [[null], HALF, null, 1],
  [[4.5], HALF, 4, null],
  [[], FIVE, null, 0],
] as const)('the lowest of %j sets the level', (scores, scale, level, next) => {
  const exactScores = scores.map((score) => (score === null ? null : exact(score)));
  expect(levelOf(exactScores, scale)).toBe(level);
  expect(nextLevelOf(level, scale)).toBe(next);
});
