import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { changedTree } from '../../testing/sample-tree.ts';
import { emptyFolder, readTree, treeOnDisk } from '../../testing/tree-on-disk.ts';
import type { Terminal } from '../command.ts';
import { openWorld } from '../open-world.ts';
import { fixFindings, type FixOf } from './fix-findings.ts';

/** A made-up older format: the role that answers for a control was called `holder`. */
const FILE = 'content/assessments/endpoint-telemetry.md';
const MIGRATION: FixOf = ({ code, file, line, column, message }) =>
  line !== null &&
  column !== null &&
  code === 'schema/unknown-key' &&
  file.startsWith('content/assessments/') &&
  message.includes('"holder"')
    ? { line, column, endLine: line, endColumn: column + 'holder'.length, replacement: 'owner' }
    : undefined;
const LAID = 'weight: 2 # of  our own\r\nholder:   "incident-lead" # who answers\r\n';

let root: string;
beforeEach(() => {
  const tree = changedTree([
    { file: FILE, replace: 'owner: incident-lead\n', by: LAID.replaceAll('\r', '') },
  ]);
  root = treeOnDisk({ ...tree, [FILE]: `\ufeff${(tree[FILE] ?? '').replaceAll('\n', '\r\n')}` });
});

async function migrate(more: Record<string, boolean> = {}, meanwhile = () => {}) {
  let said = '';
  const terminal: Terminal = {
    cwd: root,
    env: { NO_COLOR: '1', READYROOM_CACHE: emptyFolder() },
    out: () => {},
    err: (text) => void (said += text),
    terminal: false,
    clock: () => '2026-11-15',
  };
  const values = { root, ...more };
  const opened = await openWorld(values, terminal);
  expect(opened.findings.some(({ code }) => code === 'schema/unknown-key')).toBe(true);
  meanwhile();
  const left = await fixFindings(opened, { holds: () => true, fixOf: MIGRATION }, values, terminal);
  return { said, left: left.findings.map(({ code }) => code) };
}

describe('a programme in an older format', () => {
  it('is shown what would change, and not a byte is written', async () => {
    const before = readTree(root);
    const { said, left } = await migrate({ 'dry-run': true });
    expect(said).toContain('Would mend 1 finding in 1 file:');
    expect(said).toContain(
      '-holder:   "incident-lead" # who answers\n+owner:   "incident-lead" # who answers\n',
    );
    expect(said).toContain('\nNothing was written.\n');
    expect(left).toContain('schema/unknown-key');
    expect(readTree(root)).toEqual(before);
  });

  it('is moved on request, and loses nothing: mark, line ends, order, remarks, blanks', async () => {
    const before = readTree(root);
    const { left } = await migrate();
    expect(left).not.toContain('schema/unknown-key');
    expect(readTree(root)).toEqual({ ...before, [FILE]: before[FILE]?.replace('\r\nholder:', '\r\nowner:') });
    expect(readTree(root)[FILE]).toMatch(/^\ufeff---\r\n/);
    expect(existsSync(path.join(root, '.readyroom'))).toBe(false);
  });

  it('is left as it is where somebody wrote meanwhile', async () => {
    const theirs = `${readTree(root)[FILE]}One line more.\r\n`;
    const { said } = await migrate({}, () => writeFileSync(path.join(root, FILE), theirs));
    expect(said).toContain(`${FILE} was not changed: it changed while it was judged.`);
    expect(readTree(root)[FILE]).toBe(theirs);
  });
});
