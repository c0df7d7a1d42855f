import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { emptyFolder } from './tree-on-disk.ts';

/** What READMEs say is enough to add one is enough: done to a copy of the product, and judged by its own tests. */
const PRODUCT = path.resolve(import.meta.dirname, '../..');
let copy = '';

beforeEach(() => {
  copy = emptyFolder();
  for (const part of [
    'src',
    'public',
    'package.json',
    'tsconfig.json',
    '.vscode',
    '.gitignore',
    'CONTRIBUTING.md',
  ])
    cpSync(path.join(PRODUCT, part), path.join(copy, part), { recursive: true });
  symlinkSync(path.join(PRODUCT, 'node_modules'), path.join(copy, 'node_modules'), 'junction');
});

function write(file: string, text: string): void {
  writeFileSync(path.join(copy, file), text);
}

function edit(file: string, from: string, to: string): void {
  const text = readFileSync(path.join(copy, file), 'utf8');
  expect(text).toContain(from);
  write(
    file,
    text.replace(from, () => to),
  );
}

/** Puts a new export into a list of imports and of names. */
function list(index: string, file: string, name: string, before: string): void {
  const text = readFileSync(path.join(copy, index), 'utf8');
  write(
    index,
    `import { ${name} } from './${file}';\n${text.replace(before, () => `${before}\n  ${name},`)}`,
  );
}

/** The failures of a run of tests in the copy. */
function test(...files: string[]): { code: number | null; out: string } {
  const args = ['run', '--config', 'src/testing/vitest.config.ts', '--project', 'unit', ...files];
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [path.join(copy, 'node_modules/vitest/vitest.mjs'), ...args],
    { cwd: copy, encoding: 'utf8', env: { ...process.env, NO_COLOR: '1' } },
  );
  return { code: status, out: `${stdout}${stderr}` };
}

const RULE = `import { defineRule } from '../define-rule.ts';

export const contentShouted = defineRule<{ title: string }>({
  code: 'content/shouted',
  severity: 'info',
  title: 'A title in capitals',
  why: 'Capitals are slower to read, and a screen reader may spell them.',
  message: ({ title }) => \`The title "\${title}" is in capitals.\`,
  hint: () => 'Write it as a sentence.',
  *find({ programme }) {
    for (const { file, meta } of programme.guides)
      if (meta.title === meta.title.toUpperCase())
        yield { place: { file, data: { path: ['title'] } }, args: { title: meta.title } };
  },
  examples: {
    passing: [
      { changes: [{ file: 'content/guides/why.md', replace: 'Why we do this', by: 'Why NIST' }] },
    ],
    failing: [
      {
        changes: [{ file: 'content/guides/why.md', replace: 'Why we do this', by: 'WHY' }],
        at: ['content/guides/why.md:3:8'],
      },
    ],
  },
});
`;

const CRITERION = `import { defineCriterion } from '../define-criterion.ts';
import { judged } from '../subjects.ts';

export const siteNamed = defineCriterion({
  id: 'site-named',
  text: 'The programme has a name',
  reason: 'Who finds a page wants to know whose it is.',
  remedy: 'Write a name into content/site.yml.',
  critical: false,
  nothing: 'Always applies.',
  judge: ({ programme: { site } }) => [judged({ label: 'Name', href: '/' }, !site?.name && 'none is given')],
});
`;

describe('the README of', () => {
  it('rules: a file, a line in the index, the schemas', () => {
    write('src/domain/rules/content/shouted.ts', RULE);
    list('src/domain/rules/index.ts', 'content/shouted.ts', 'contentShouted', 'RULES: readonly Rule[] = [');
    execFileSync(process.execPath, ['src/cli/main.ts', 'schema'], { cwd: copy });
    expect(readFileSync(path.join(copy, 'public/schemas/site.schema.json'), 'utf8')).toContain(
      'content/shouted',
    );
    const { code, out } = test('src/domain/rules/rules.test.ts', 'src/architecture.test.ts', 'src/views');
    expect(code, out).toBe(0);
  });

  it('readiness: a file, a line in the index, cases', () => {
    write('src/domain/readiness/criteria/site-named.ts', CRITERION);
    list(
      'src/domain/readiness/criteria/index.ts',
      'site-named.ts',
      'siteNamed',
      'criteria: readonly Criterion[] = [',
    );
    const tests = 'src/domain/readiness/criteria/criteria.test.ts';
    expect(test(tests).out).toContain('site-named > has a case of every state');
    const cases = `'site-named': [['one', 'pass', {}], ['none', 'fail', { site: { ...SITE, name: '' } }]],`;
    edit(tests, `  'fallback-given': [`, `  ${cases}\n  'fallback-given': [`);
    const { code, out } = test(tests, 'src/architecture.test.ts', 'src/views');
    expect(code, out).toBe(0);
  });
});
