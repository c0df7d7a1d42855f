import fc from 'fast-check';
import { expect, it } from 'vitest';
import { mapScore } from './map-score.ts';

const FIVE = { min: 0, max: 5, step: 0.5 };

it.each([
  [1, { min: 0, max: 3 }, { value: 5 / 3, onStep: false }],
  [3, { min: 1, max: 5 }, { value: 2.5, onStep: true }],
  [0.1, { min: 0, max: 1 }, { value: 0.5, onStep: true }],
  [70, { min: 0, max: 100 }, { value: 3.5, onStep: true }],
  [-2, { min: -2, max: 2 }, { value: 0, onStep: true }],
  [0, { min: 1, max: 4 }, undefined],
  [4.01, { min: 1, max: 4 }, undefined],
])('%d of %j', (score, from, mapped) => expect(mapScore(score, from, FIVE)).toEqual(mapped));

it('keeps a score of the same scale as it is', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 50_000 }).map((part) => part / 10_000),
      (score) => {
        expect(mapScore(score, FIVE, FIVE)?.value).toBe(score);
      },
    ),
  );
});
