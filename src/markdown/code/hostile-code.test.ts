import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../../testing/length.ts';
import { colourCode } from './colour-code.ts';
import type { CodeKind } from './code-word.ts';

/** One word for each language, since names of one language share its grammar. */
const ONE_EACH =
  'bash console powershell cmd kql spl sql json jsonc yaml python xml ini toml http regex js diff dockerfile lua zeek';

function kindOf(words: ReturnType<typeof colourCode>, text: string): CodeKind | undefined {
  return words?.find((word) => word.text.includes(text))?.kind;
}

const SIGNS = [
  ...[
    '"',
    "'",
    '`',
    '$',
    '{',
    '}',
    '(',
    ')',
    '[',
    ']',
    '<',
    '>',
    '\\',
    '/',
    '#',
    '%',
    '|',
    '&',
    ';',
    ':',
    '=',
    '-',
    '+',
    '*',
    '@',
    '!',
    '~',
    '^',
    '.',
    ',',
  ],
  ...[
    '$(',
    '${',
    '$((',
    '@"',
    '"@',
    "@'",
    "'@",
    '<#',
    '#>',
    '/*',
    '*/',
    '//',
    '--[[',
    ']]',
    '<<E',
    '\nE\n',
    '"""',
    "'''",
    '<!--',
    '-->',
    '<![CDATA[',
    '\\x',
    '(?',
    '(?<a>',
  ],
  ...[
    '\n',
    '\r\n',
    '\r',
    '\t',
    ' ',
    '  ',
    '\u2028',
    '\u00a0',
    '\0',
    '\ud800',
    '\ud83d\ude00',
    'é',
    'e\u0301',
    '\u202e',
    'ß',
  ],
  ...[
    'if',
    'for',
    'def ',
    'let ',
    'a',
    'x=1',
    '0x1f',
    '1.5e3',
    'true',
    '-eq',
    'where',
    'select',
    'function',
    'EOF',
    '- ',
    'key: ',
    '<host>',
    '<a-b>',
    '<',
  ],
];

describe('the text of a block is what its author wrote', () => {
  it.each(ONE_EACH.split(' '))('%s, whatever it holds', (language) => {
    const text = fc.array(fc.oneof(fc.constantFrom(...SIGNS), fc.string({ unit: 'binary', maxLength: 6 })), {
      maxLength: 40,
    });
    fc.assert(
      fc.property(text, (pieces) => {
        const code = pieces.join('');
        const words = colourCode(language, code);
        if (words) expect(words.map((word) => word.text).join('')).toBe(code);
        expect(colourCode(language, code)).toEqual(words);
      }),
      { numRuns: runs(25, 500) },
    );
  });
});

describe('what is long stays plain, counted and never timed', () => {
  it('a block', () => {
    const code = 'echo "x"\n'.repeat(1500);
    expect(colourCode('bash', code)).toBeUndefined();
    expect(colourCode('bash', code.slice(0, 9000))).toBeDefined();
  });
  it('a line, and not those around it', () => {
    const words = colourCode('bash', `echo "a"\necho "${'b'.repeat(5000)}"\necho "c"\n`);
    expect([kindOf(words, 'a'), kindOf(words, 'b'.repeat(5000)), kindOf(words, '"c"')]).toEqual([
      'string',
      undefined,
      'string',
    ]);
  });
  it.each([
    ['bash', `x = ${'<'.repeat(400)}\n`],
    ['bash', '"$('],
    ['cmd', '(\n'],
    ['json', '['],
    ['powershell', '"$(\n'],
  ])('what is open and never ends: %s %j', (language, piece) =>
    expect(colourCode(language, piece.repeat(9000 / piece.length))).toBeUndefined(),
  );
  it('two megabytes cost nothing', () => expect(colourCode('json', '['.repeat(2_000_000))).toBeUndefined());
});
