import fc from 'fast-check';
import { expect, it } from 'vitest';
import { runs } from '../../testing/length.ts';
import { cutToWidth, textWidth, wrapText } from './text-width.ts';

it.each([
  ['', 0],
  ['abc', 3],
  ['漢字', 4],
  ['😀', 2],
  ['👩‍💻', 2],
  ['e\u0301', 1],
  ['a\u200bb', 2],
])('%j takes %i columns', (text, width) => expect(textWidth(text)).toBe(width));

it.each([
  ['abcdef', 6, 'abcdef'],
  ['abcdef', 5, 'abcd…'],
  ['漢字漢', 5, '漢字…'],
  ['ab👩‍💻cd', 4, 'ab…'],
  ['abcde\u0301', 5, 'abcde\u0301'],
])('%j cut to %i columns is %j', (text, width, cut) => expect(cutToWidth(text, width)).toBe(cut));

const wordsOf = (text: string) => text.split(' ').filter((word) => word !== '');

it('what is cut fits and is the beginning; what is wrapped has every word as it was written', () => {
  const words = fc.string({ unit: 'grapheme', maxLength: 40 });
  fc.assert(
    fc.property(words, fc.integer({ min: 1, max: 30 }), (text, width) => {
      const cut = cutToWidth(text, width);
      expect(textWidth(cut)).toBeLessThanOrEqual(width);
      expect(text.startsWith(cut.replace(/…$/, ''))).toBe(true);
      expect(wordsOf(wrapText(text, width).join(' '))).toEqual(wordsOf(text));
    }),
    { numRuns: runs(100) },
  );
});
