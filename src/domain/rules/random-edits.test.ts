import fc from 'fast-check';
import { expect, it } from 'vitest';
import { judgeFiles } from '../../testing/judge-tree.ts';
import { SAMPLE_AS_OF, SAMPLE_TREE } from '../../testing/sample-tree.ts';
import { runs } from '../../testing/length.ts';

/** Pieces that mean something to a parser somewhere. */
const PIECES = [
  '',
  ' ',
  '\n',
  '\t',
  ': ',
  '- ',
  '---\n',
  '"',
  "'",
  '[',
  ']',
  '{',
  '}',
  '#',
  '*x',
  '&x',
  '!x',
  '|',
  '\u0000',
  '\u202e',
  'null',
  '[]',
  '1e999',
  '2026-13-40',
  '__proto__: 1\n',
  '](#',
  '### ',
  '## ',
  '**Next:** ',
  '→ ',
  '**Role:** ',
  '<!-- id: x -->',
  '![x](y)',
  '[x](javascript:y)',
  '../',
];

const edit = fc.record({
  file: fc.constantFrom(...Object.keys(SAMPLE_TREE)),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  remove: fc.nat(40),
  insert: fc.array(fc.constantFrom(...PIECES), { maxLength: 4 }).map((pieces) => pieces.join('')),
});

it('random edits never throw and never give a finding without a sentence', async () => {
  const edits = fc.array(edit, { minLength: 1, maxLength: 4 });
  const judged = fc.asyncProperty(edits, async (made) => {
    const tree: Record<string, string> = { ...SAMPLE_TREE };
    for (const { file, at, remove, insert } of made) {
      const text = tree[file] ?? '';
      const from = Math.floor(at * text.length);
      tree[file] = text.slice(0, from) + insert + text.slice(from + remove);
    }
    const findings = await judgeFiles(tree, SAMPLE_AS_OF);
    const errors = await judgeFiles(tree, SAMPLE_AS_OF, undefined, [], 'errors');
    expect(errors).toEqual(findings.filter(({ severity }) => severity === 'error'));
    for (const { code, message, hint, file, line, column } of findings) {
      expect(message, code).toMatch(/^[A-Z"“].*[.?]$/s);
      expect(hint, code).toMatch(/^\S.*[.?]$/s);
      expect(`${message}${hint}`, code).not.toMatch(/undefined|\[object|NaN/);
      const lines = (tree[file] ?? '').split('\n');
      if (line !== null) expect(lines[line - 1], `${code} ${file}:${line}`).toBeDefined();
      if (line !== null) expect(column, code).toBeLessThanOrEqual((lines[line - 1] ?? '').length + 1);
    }
  });
  await fc.assert(judged, { seed: 20261031, numRuns: runs(100) });
});

it('a folder without content is judged too', async () => {
  const findings = await judgeFiles(
    { 'a.md': '# A\n\n[B](b.md)\n', 'docs/README.md': 'Text.\n' },
    SAMPLE_AS_OF,
  );
  expect(findings.map(({ code, file, line }) => `${code} ${file}:${line}`)).toEqual([
    'content/stub a.md:1',
    'file/no-front-matter a.md:1',
    'runbook/missing-phases a.md:1',
    'link/dead-file a.md:3',
  ]);
});

it('nothing at all is no finding', async () => {
  expect(await judgeFiles({}, SAMPLE_AS_OF)).toEqual([]);
});
