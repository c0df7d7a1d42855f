import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { FileKind } from '../../domain/model/kinds.ts';
import { measureText } from '../../markdown/measure-text.ts';
import { largestAccepted, secondsOf } from '../../testing/hostile/largest-accepted.ts';
import { MARKDOWN_GENERATORS } from '../../testing/hostile/markdown-generators.ts';
import { YAML_GENERATORS } from '../../testing/hostile/yaml-generators.ts';
import { measureYaml } from '../../domain/words/measure-yaml.ts';
import { parseSource } from './parse-source.ts';

const SIZE = 300_000;
const FRONT = '---\nid: x\ntitle: T\nsummary: S\nkind: concept\n---\n\n## Detection\n\n### Look\n\n';
/** Sentences as long as the largest file: what a reader may take anyway. */
const plain = secondsOf(() => read('guide', `${FRONT}${'Look at the sign-in log.\n\n'.repeat(20_000)}`));
const ALLOWED = 6 * plain + 3;

function read(kind: FileKind, text: string) {
  return parseSource({ kind, file: 'runbooks/x.md', text });
}

it.each(Object.entries(MARKDOWN_GENERATORS))(
  'the most of "%s" that is accepted is read in bounded time',
  (_, make) => {
    const text = largestAccepted(
      (size) => FRONT + make(size),
      SIZE,
      (one) => measureText(one) !== undefined,
    );
    expect(secondsOf(() => read('runbook', text))).toBeLessThan(ALLOWED);
  },
);

it.each(Object.entries(YAML_GENERATORS))(
  'the most of YAML "%s" that is accepted is read in bounded time',
  (_, make) => {
    const text = largestAccepted(make, SIZE, (one) => measureYaml(one) !== undefined);
    expect(secondsOf(() => read('alerts', text))).toBeLessThan(ALLOWED);
  },
);

const PIECE = fc.oneof(
  fc.constantFrom(
    '[',
    ']',
    '![',
    '](',
    ')',
    '*',
    '_',
    '~',
    '`',
    '<',
    '>',
    '<!--',
    '-->',
    '<div>',
    '</div>',
    '- ',
    '1. ',
    '> ',
    '|',
    '|-|\n',
    '\n',
    '\n\n',
    '    ',
    '\t',
    '\\',
    '&',
    '@',
    'www.',
    'http://',
    ':',
    '#',
    '=\n',
    '---\n',
    '[^a]',
    '[a]: b\n',
    'a',
    ' ',
  ),
  fc.string({ minLength: 1, maxLength: 3 }),
);

it('any mixture, repeated to the largest size, is read or refused in bounded time', () => {
  fc.assert(
    fc.property(fc.array(PIECE, { minLength: 1, maxLength: 6 }), (pieces) => {
      const unit = pieces.join('');
      const make = (size: number) => FRONT + unit.repeat(Math.ceil(size / unit.length));
      const text = largestAccepted(make, SIZE, (one) => measureText(one) !== undefined);
      expect(secondsOf(() => read('guide', text))).toBeLessThan(ALLOWED);
      expect(secondsOf(() => read('guide', make(SIZE)))).toBeLessThan(ALLOWED);
    }),
    { numRuns: 20 },
  );
}, 1_200_000);
