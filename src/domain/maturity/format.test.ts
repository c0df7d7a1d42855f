import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatChange, formatGap, formatMove, formatScore, formatShare } from './format.ts';

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
    [2, 2.25, '+0.25'],
    [2.1, 2, '−0.10'],
    [2, 2, '0.00'],
    [2.001, 2.002, '0.00'],
    [2.5351, 2.5349, '−0.01'],
    [2.334, 2.375, '+0.05'],
    [null, 2, '–'],
    [2, undefined, '–'],
  ])('from %s to %s is shown as %s', (before, after, text) => {
    expect(formatChange(before, after)).toBe(text);
  });
});

describe('formatGap', () => {
  it.each([
    [{ score: 2.125, target: 3.25, gap: 1.125 }, '1.12'],
    [{ score: 2.125, target: 3.25, gap: 1.2 }, '1.20'],
    [{ score: null, target: 3.25, gap: 1.5 }, '1.50'],
    [{ score: 3, target: 2, gap: 0 }, '0.00'],
    [{ score: null, target: null, gap: null }, '–'],
  ])('of %o is shown as %s', (node, text) => {
    expect(formatGap(node)).toBe(text);
  });
});

describe('what is shown adds up', () => {
  const score = fc.double({ min: 0, max: 10, noNaN: true });
  const units = (text: string, digits: number) =>
    Math.round(Number(text.replace('−', '-').replace('+', '')) * 10 ** digits);
  const digits = fc.integer({ min: 0, max: 4 });

  it('a change is the difference of the two numbers beside it', () => {
    fc.assert(
      fc.property(score, score, digits, (before, after, places) => {
        const [a, b] = [formatScore(before, places), formatScore(after, places)];
        expect(units(formatChange(before, after, places), places)).toBe(units(b, places) - units(a, places));
      }),
    );
  });

  it('the parts of a move are the change, and nothing is said of scope where nothing came or went', () => {
    fc.assert(
      fc.property(score, score, score, digits, fc.boolean(), (before, after, matched, places, isWhole) => {
        const whole = after - before;
        const own = isWhole ? whole : matched - before;
        const shown = formatMove({ before, after, matched: own, scope: isWhole ? 0 : whole - own }, places);
        expect(units(shown.matched, places) + units(shown.scope, places)).toBe(units(shown.change, places));
        expect(units(shown.change, places)).toBe(units(shown.after, places) - units(shown.before, places));
        if (isWhole) expect(units(shown.scope, places)).toBe(0);
      }),
    );
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
