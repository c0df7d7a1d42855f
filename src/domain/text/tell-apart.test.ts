import fc from 'fast-check';
import { expect, it } from 'vitest';
import { runs } from '../../testing/length.ts';
import { tellApart } from './tell-apart.ts';

it.each([
  ['another alphabet', 'cоntain', 'contain', 'c<U+043E>ntain', 'contain'],
  ['composed or not', 'caf\u00e9', 'cafe\u0301', 'caf<U+00E9>', 'cafe<U+0301>'],
  ['no width', 'con\u200btain', 'contain', 'con<U+200B>tain', 'contain'],
  ['a selector', '\u26a0\ufe0f stop', '\u26a0 stop', '<U+26A0><U+FE0F> stop', '<U+26A0> stop'],
  ['a blank at the end', 'lead ', 'lead', 'lead<U+0020>', 'lead'],
  ['another blank', 'a\u00a0b', 'a b', 'a<U+00A0>b', 'a b'],
  ['a dash', 'post\u2013incident', 'post-incident', 'post<U+2013>incident', 'post-incident'],
  ['wide letters', '\uff41b', 'ab', '<U+FF41>b', 'ab'],
])('%s', (_what, written, meant, shown, offered) => {
  expect(tellApart(`"${written}" is unknown.`, `Did you mean "${meant}"?`)).toEqual({
    message: `"${shown}" is unknown.`,
    hint: `Did you mean "${offered}"?`,
  });
});

it.each([
  ['other words', '"Köln" is unknown.', 'Did you mean "Kolding"?'],
  ['the same text', '"Köln" is short.', 'Write "Köln" in full.'],
  ['nothing quoted', 'A step is empty.', 'Write what to do.'],
])('%s: left as it is', (_what, message, hint) =>
  expect(tellApart(message, hint)).toEqual({ message, hint }),
);

it('a twin is always shown otherwise than what it looks like', () => {
  const letters = fc.constantFrom(
    'a',
    '\u0430',
    'e',
    '\u0435',
    '\u200d',
    ' ',
    '\u00a0',
    '-',
    '\u2013',
    '\ufe0f',
  );
  const text = fc.string({ unit: letters, minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(text, text, (one, other) => {
      fc.pre(one !== other);
      const { message, hint } = tellApart(`"${one}"`, `"${other}"`);
      const eye = (shown: string) =>
        shown
          .replaceAll('\u200d', '')
          .replaceAll('\ufe0f', '')
          .replace(/\s+/g, ' ')
          .replaceAll('\u0430', 'a')
          .replaceAll('\u0435', 'e')
          .replaceAll('\u2013', '-')
          .replace(/" | "/g, '"');
      expect(eye(message)).not.toBe(eye(hint));
    }),
    { numRuns: runs(300) },
  );
});
