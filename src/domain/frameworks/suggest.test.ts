import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { closest, editDistance } from './suggest.ts';

describe('editDistance', () => {
  it.each([
    ['', '', 0],
    ['', 'abc', 3],
    ['owner', 'owner', 0],
    ['owner', 'ownr', 1],
    ['owner', 'onwer', 1],
    ['kitten', 'sitting', 3],
    ['ca', 'abc', 3],
  ])('%j to %j is %i', (a, b, distance) => {
    expect(editDistance(a, b)).toBe(distance);
  });

  it('is symmetric, zero only for equals, and never more than the longer length', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        const distance = editDistance(a, b);
        expect(distance).toBe(editDistance(b, a));
        expect(distance === 0).toBe(a === b);
        expect(distance).toBeLessThanOrEqual(Math.max(a.length, b.length));
      }),
    );
  });
});

describe('closest', () => {
  const keys = ['id', 'title', 'summary', 'status', 'owner', 'severity', 'last_reviewed', 'review_interval'];

  it.each([
    ['onwer', ['owner']],
    ['Severity', ['severity']],
    ['sevrity', ['severity']],
    ['last_review', ['last_reviewed']],
    ['tilte', ['title']],
    ['x', []],
    ['', []],
    ['colour', []],
  ])('%j suggests %j', (input, expected) => {
    expect(closest(input, keys)).toEqual(expected);
  });

  it('breaks ties by code unit order and keeps to the limit', () => {
    expect(closest('cat', ['hat', 'bat', 'rat', 'mat'])).toEqual(['bat', 'hat', 'mat']);
    expect(closest('cat', ['hat', 'bat', 'rat', 'mat'], 1)).toEqual(['bat']);
  });

  it('depends on the set of candidates, not on their order or repetition', () => {
    fc.assert(
      fc.property(word, fc.array(word), (input, candidates) => {
        const answer = closest(input, candidates);
        expect(closest(input, [...candidates, ...candidates].reverse())).toEqual(answer);
        expect(answer.every((one) => candidates.includes(one))).toBe(true);
        if (candidates.includes(input)) expect(answer[0]).toBe(input);
      }),
    );
  });

  it('compares no more than it has time for: those of the most alike length, in any order', () => {
    expect(closest('a'.repeat(1_000_000), ['b'.repeat(1_000_000)])).toEqual([]);
    expect(closest('owner', ['o'.repeat(2_000_000), 'ownr'])).toEqual(['ownr']);
    const long = Array.from({ length: 5_000 }, (_, at) => 'd'.repeat(180 + (at % 40)) + String(at));
    const input = `${'d'.repeat(150)}${'x'.repeat(31)}0`;
    const answer = closest(input, long);
    expect(answer.length).toBeGreaterThan(0);
    expect(closest(input, long.toReversed())).toEqual(answer);
  });
});

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd'), maxLength: 8 });
