import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { runs } from '../../testing/length.ts';
import { forgiven, slipsBetween } from './slips.ts';

describe('slips between two words', () => {
  it.each([
    ['phishing', 'phishing', 0],
    ['phising', 'phishing', 1],
    ['phihsing', 'phishing', 1],
    ['ransomwear', 'ransomware', 2],
    ['ransom', 'phishing', 3],
    ['', 'ab', 2],
  ])('%s, %s: %i', (a, b, slips) => expect(slipsBetween(a, b, 2)).toBe(slips));

  const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd'), maxLength: 9 });
  it('are the same both ways, none of a word with itself, and at most one more than asked', () =>
    fc.assert(
      fc.property(letters, letters, fc.integer({ min: 0, max: 3 }), (a, b, most) => {
        const slips = slipsBetween(a, b, most);
        expect(slips).toBe(slipsBetween(b, a, most));
        expect(slips).toBeLessThanOrEqual(most + 1);
        expect(slips === 0).toBe(a === b);
      }),
      { numRuns: runs() },
    ));

  it('one slip of the hand is one, wherever it happens', () =>
    fc.assert(
      fc.property(
        letters.filter((word) => word.length > 1),
        fc.nat(),
        (word, seed) => {
          const at = seed % (word.length - 1);
          const swapped = word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2);
          for (const slipped of [
            word.slice(0, at) + word.slice(at + 1),
            `${word.slice(0, at)}x${word.slice(at)}`,
            swapped,
          ])
            expect(slipsBetween(word, slipped, 2)).toBeLessThanOrEqual(1);
        },
      ),
      { numRuns: runs() },
    ));
});

it.each([
  ['vpn', 0],
  ['mail', 1],
  ['phishin', 1],
  ['phishing', 2],
  ['t1566', 0],
])('%s is forgiven %i', (word, slips) => expect(forgiven(word)).toBe(slips));
