import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compare,
  exact,
  floor,
  type Fraction,
  mean,
  minus,
  over,
  plus,
  times,
  toNumber,
} from './fraction.ts';

const fractions = fc
  .tuple(fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }), fc.bigInt({ min: 1n, max: 10n ** 30n }))
  .map(([n, d]): Fraction => ({ n, d }));

describe('exact', () => {
  it.each([
    [0, 0n, 1n],
    [2.5, 5n, 2n],
    [0.1, 1n, 10n],
    [-0.75, -3n, 4n],
    [1e-7, 1n, 10_000_000n],
    [1e21, 10n ** 21n, 1n],
  ])('reads %d as it is written', (value, n, d) => {
    expect(compare(exact(value), { n, d })).toBe(0);
  });

  it('is undone by toNumber', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true, min: 1e-12, max: 1e12 }), (value) => {
        expect(toNumber(exact(value))).toBe(value);
        expect(toNumber(exact(-value))).toBe(-value);
      }),
    );
  });
});

describe('arithmetic', () => {
  it('adds tenths without an error', () => {
    expect(toNumber(plus(exact(0.1), exact(0.2)))).toBe(0.3);
  });

  it('keeps the laws of fractions, however large', () => {
    fc.assert(
      fc.property(fractions, fractions, (a, b) => {
        expect(compare(minus(plus(a, b), b), a)).toBe(0);
        expect(compare(times(a, b), times(b, a))).toBe(0);
        if (b.n !== 0n) expect(compare(times(over(a, b), b), a)).toBe(0);
        expect(over(a, { n: 3n, d: 7n }).d > 0n).toBe(true);
      }),
    );
  });

  it.each([
    [7n, 2n, 3n],
    [-7n, 2n, -4n],
    [-8n, 2n, -4n],
    [0n, 5n, 0n],
  ])('floor(%d/%d) = %d', (n, d, whole) => {
    expect(floor({ n, d })).toBe(whole);
  });

  it('has no mean of nothing', () => {
    expect(mean([])).toBeNull();
    expect(toNumber(mean([exact(1), exact(2), exact(2)])!)).toBe(5 / 3);
  });
});

describe('toNumber', () => {
  it('rounds once, to the nearest double, also of numbers that no double holds', () => {
    const big = 10n ** 40n;
    expect(toNumber({ n: big + big / 3n, d: big })).toBe(4 / 3);
    expect(toNumber({ n: -(2n ** 200n), d: 3n * 2n ** 200n })).toBe(-1 / 3);
    expect(toNumber({ n: 2n ** 90n, d: 1n })).toBe(2 ** 90);
    fc.assert(
      fc.property(fractions, fc.bigInt({ min: 2n ** 60n, max: 2n ** 70n }), (a, k) => {
        const small = { n: a.n % 2n ** 50n, d: (a.d % 2n ** 50n) + 1n };
        expect(toNumber({ n: small.n * k, d: small.d * k })).toBe(Number(small.n) / Number(small.d));
      }),
    );
  });
});
