import { describe, expect, it } from 'vitest';
import { filesInMemory } from '../../testing/memory-files.ts';
import { SAMPLE_TREE } from '../../testing/sample-tree.ts';
import { readProgramme } from './read-programme.ts';

async function read(content: string | Uint8Array, file = 'runbooks/x.md') {
  const { sources } = await readProgramme(
    filesInMemory({ [file]: content, 'content/site.yml': SAMPLE_TREE['content/site.yml'] ?? '' }),
  );
  const source = sources.find((candidate) => candidate.file === file);
  if (!source) throw new Error('not read');
  return source;
}

describe('what cannot be read is a fact', () => {
  const bomb = `a: &a [1,1,1,1,1,1,1,1,1]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b]\nd: [*c,*c,*c,*c,*c,*c,*c,*c]`;
  it.each([
    ['empty', '', 'empty', undefined],
    ['blanks', ' \n\t\n', 'empty', undefined],
    ['binary', new Uint8Array([80, 75, 0, 3]), 'binary', undefined],
    ['UTF-16', new Uint8Array(Buffer.from('\ufeff---\nid: ü\n', 'utf16le')), 'utf-16', undefined],
    [
      'UTF-16 the other way round',
      new Uint8Array(Buffer.from('\ufeff---\nid: ü\n', 'utf16le').swap16()),
      'utf-16',
      undefined,
    ],
    ['UTF-16 without a mark', new Uint8Array(Buffer.from('---\nid: ü\n', 'utf16le')), 'utf-16', undefined],
    [
      'UTF-16 the other way round without a mark',
      new Uint8Array(Buffer.from('---\nid: ü\n', 'utf16le').swap16()),
      'utf-16',
      undefined,
    ],
    [
      'NUL bytes at the end of a text',
      new Uint8Array(Buffer.from('text of a page\0\0')),
      'binary',
      undefined,
    ],
    ['Latin-1', new Uint8Array([0x61, 0x0a, 0x62, 0xe9, 0x0a]), 'not-utf8', { line: 2, column: 2 }],
    ['a cut-off character', new Uint8Array([0x61, 0xc3]), 'not-utf8', { line: 1, column: 2 }],
    ['no front matter', '# Title\n', 'no-front-matter', undefined],
    ['unclosed front matter', '---\nid: x\n', 'unclosed-front-matter', { line: 1, column: 1 }],
    [
      'JavaScript',
      '---js\n{ id: process.exit(1) }\n---\n',
      'executable-front-matter',
      { line: 1, column: 1 },
    ],
    [
      'JavaScript with blanks',
      '---  javascript \n{ id: process.exit(1) }\n---\n',
      'executable-front-matter',
      { line: 1, column: 1 },
    ],
    ['JSON', '---json\n{ "id": "x" }\n---\n', 'executable-front-matter', { line: 1, column: 1 }],
    ['CoffeeScript', '---coffee\nid: 1\n---\n', 'executable-front-matter', { line: 1, column: 1 }],
    ['broken YAML', '---\nid: x\ntitle: a: b\n---\n', 'broken-yaml', { line: 3, column: 8 }],
    ['a key twice', '---\nid: x\nid: y\n---\n', 'broken-yaml', { line: 3, column: 1 }],
    ['a tab', '---\nid: x\nroles:\n\t- a\n---\n', 'broken-yaml', { line: 4, column: 1 }],
    ['an alias bomb', `---\n${bomb}\n---\n`, 'broken-yaml', undefined],
    ['a custom tag', '---\nid: !!js/function "x"\n---\n', 'broken-yaml', { line: 2, column: 5 }],
  ] as const)('%s', async (_, content, reason, start) => {
    const { failures } = await read(content);
    expect(failures[0]?.reason).toBe(reason);
    if (start) expect(failures[0]?.span?.start).toEqual(start);
  });
});

describe('what is unusual and right', () => {
  const page = '---\nid: why\ntitle: T\nsummary: S\nkind: concept\n---\n\nText.\n';
  it.each([
    ['CRLF', page.replaceAll('\n', '\r\n')],
    ['a byte-order mark', `\ufeff${page}`],
    ['a rule in the body', `${page}\n---\n\nMore.\n`],
    ['yaml named', page.replace('---', '---yaml')],
    ['no body', page.replace('\nText.\n', '')],
  ])('%s', async (_, content) => {
    const source = await read(content, 'content/guides/why.md');
    expect({ failures: source.failures, issues: source.issues }).toEqual({ failures: [], issues: [] });
  });
});

it('does not pollute prototypes', async () => {
  await read('---\n__proto__: { polluted: true }\nconstructor: { prototype: { polluted: true } }\n---\n');
  expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
});

it('hides a file whose label is no label', async () => {
  const { tlp } = await read('---\nid: x\ntlp: SECRET\n---\n');
  expect(tlp).toBe('RED');
});

it.each([
  [0xfc, 'ü'],
  [0x80, '€'],
  [0x93, '“'],
  [0x9d, undefined],
])('names the letter that byte %i is in Windows-1252', async (byte, letter) => {
  const { failures } = await read(new Uint8Array([0x61, byte, 0x62]));
  expect(failures[0]?.detail).toBe(letter);
});
