import { describe, expect, it } from 'vitest';
import { formatChange, formatScore, formatShare } from './format.ts';

describe('formatScore', () => {
  it.each([
    [0, '0.00'],
    [2.675, '2.68'], // toFixed(2) gives 2.67: the double lies below
    [1.005, '1.01'],
    [2.4949999, '2.49'],
    [10 / 3, '3.33'],
    [5, '5.00'],
    [-0.004, '0.00'],
    [-0.125, '−0.12'], // half up is towards the larger number
    [-1.5, '−1.50'],
    [null, '–'],
    [undefined, '–'],
  ])('%s is shown as %s', (value, text) => {
    expect(formatScore(value)).toBe(text);
  });

  it('takes other numbers of decimals', () => {
    expect([formatScore(2.25, 1), formatScore(2.5, 0), formatScore(0.0625, 4)]).toEqual([
      '2.3',
      '3',
      '0.0625',
    ]);
  });
});

describe('formatChange', () => {
  it.each([
    [0.25, '+0.25'],
    [-0.1, '−0.10'],
    [0, '0.00'],
    [0.001, '0.00'],
    [null, '–'],
  ])('%s is shown as %s', (value, text) => {
    expect(formatChange(value)).toBe(text);
  });
});

describe('formatShare', () => {
  it.each([
    [0.8, 0, '80\u00a0%'],
    [2 / 3, 1, '66.7\u00a0%'],
    [0.285, 0, '29\u00a0%'],
    [null, 0, '–'],
  ])('%s with %d decimals is shown as %s', (value, digits, text) => {
    expect(formatShare(value, digits)).toBe(text);
  });
});
