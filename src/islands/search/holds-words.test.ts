import { expect, it } from 'vitest';
import { holdsWords } from './holds-words.ts';

it.each([
  ['a <mark>ransom</mark> note', 'ransomwear', true],
  ['the <mark>encrypted</mark> disk', 'encryption', true],
  ['<mark>Web-shell</mark>', 'shell', true],
  ['one <mark>risk</mark> of many', 'ransomwear', false],
  ['<mark>DC</mark> and <mark>DE</mark>', 'dcsync', false],
  ['<mark>the</mark> host', 'the', true],
  ['no mark', 'host', false],
])('%s holds a word of %s: %s', (excerpt, term, holds) => expect(holdsWords(excerpt, term)).toBe(holds));
