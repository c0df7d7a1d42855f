import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DOMAIN_ADDITIONS } from './domain-additions.ts';
import { EDGE_ADDITIONS } from './edge-additions.ts';
import { SAMPLE_TREE } from '../sample-tree.ts';
import { treeOnDisk } from '../tree-on-disk.ts';

/**
 * What READMEs say is enough to add one is enough: one of each is added to a copy of the product, which then is judged by
 * the compiler and its own tests, and run.
 */
const PRODUCT = path.resolve(import.meta.dirname, '../../..');
const PARTS = ['src', 'public', 'package.json', 'tsconfig.json', '.vscode', '.gitignore', 'CONTRIBUTING.md'];
let copy = '';

beforeAll(() => {
  copy = mkdtempSync(path.join(tmpdir(), 'readyroom-copy-'));
  for (const part of PARTS) cpSync(path.join(PRODUCT, part), path.join(copy, part), { recursive: true });
  symlinkSync(path.join(PRODUCT, 'node_modules'), path.join(copy, 'node_modules'), 'junction');
  write('.astro/types.d.ts', '/// <reference types="astro/client" />\n');
  for (const { files, edits } of Object.values({ ...DOMAIN_ADDITIONS, ...EDGE_ADDITIONS })) {
    for (const [file, text] of Object.entries(files)) write(file, text);
    for (const [file, from, to] of edits) edit(file, from, to);
  }
});

afterAll(() => rmSync(copy, { recursive: true, force: true }));

function write(file: string, text: string): void {
  mkdirSync(path.dirname(path.join(copy, file)), { recursive: true });
  writeFileSync(path.join(copy, file), text);
}

function edit(file: string, from: string, to: string): void {
  const text = readFileSync(path.join(copy, file), 'utf8');
  expect(text, file).toContain(from);
  write(
    file,
    text.replace(from, () => to),
  );
}

/** Runs a script of the copy, or of what it has installed. */
function run(script: string, ...args: string[]): { code: number | null; out: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [path.join(copy, script), ...args], {
    cwd: copy,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1', READYROOM_CACHE: path.join(copy, '.cache') },
  });
  return { code: status, out: `${stdout}${stderr}` };
}

/** A programme with files of the new kinds. */
const PROGRAMME = {
  ...SAMPLE_TREE,
  'content/terms/pir.md':
    '---\nid: pir\ntitle: PIR\ntlp: GREEN\nrunbook: nowhere\n---\n\nWhat we ask first.\n',
  'content/tools/siem.yml': 'id: siem\ntitle: Log search\nowner: incident-lead\n',
  'list.txt': 'EDR\nSIEM\n',
};

describe('one of each, added as the READMEs say', () => {
  it('writes what is generated, with the new rule and the new kinds', () => {
    expect(run('src/cli/main.ts', 'schema')).toMatchObject({ code: 0 });
    expect(readFileSync(path.join(copy, 'public/schemas/site.schema.json'), 'utf8')).toContain(
      'content/shouted',
    );
    expect(readFileSync(path.join(copy, 'public/schemas/term.schema.json'), 'utf8')).toContain('runbook');
    expect(readFileSync(path.join(copy, 'public/schemas/tool.schema.json'), 'utf8')).toContain('owner');
  });

  it('compiles', () => {
    const { out } = run('node_modules/typescript/bin/tsc', '--noEmit', '-p', '.');
    // The types of its collections are made when Astro runs.
    expect(out.split('\n').filter((line) => line !== '' && !line.startsWith('src/site.ts'))).toEqual([]);
  });

  it('passes the tests of the rooms that it was added to', () => {
    const { code, out } = run(
      'node_modules/vitest/vitest.mjs',
      ...['run', '--config', 'src/testing/vitest.config.ts', '--project', 'unit'],
      ...['src/architecture.test.ts', 'src/domain/model', 'src/domain/rules/rules.test.ts'],
      ...[
        'src/domain/rules/views',
        'src/domain/readiness/criteria',
        'src/domain/withholding/references.test.ts',
      ],
      ...['src/adapters/export/json-schemas.test.ts', 'src/views/small-views.test.ts'],
    );
    expect(code, out).toBe(0);
  });

  it('reads, counts, judges, imports and exports', () => {
    const root = treeOnDisk(PROGRAMME);
    const readyroom = (...args: string[]) => run('src/cli/main.ts', ...args, '--root', root);
    expect(readyroom('count')).toEqual({ code: 0, out: '1 term, 1 tool\n' });
    expect(readyroom('check', '--format', 'lines').out).toContain(
      'content/terms/pir.md:5 There is no runbook "nowhere".',
    );
    expect(readyroom('import', 'terms', path.join(root, 'list.txt'))).toEqual({
      code: 0,
      out: 'edr, siem\n',
    });
    expect(readyroom('export', 'terms')).toEqual({ code: 0, out: 'PIR\n' });
    expect(readyroom('help').out).toMatch(/count +Counts/);
  });
});
