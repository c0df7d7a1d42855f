import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { csf2 } from '../../domain/frameworks/csf.ts';
import { runCli } from '../../testing/run-cli.ts';
import { emptyFolder, readTree, treeOnDisk } from '../../testing/tree-on-disk.ts';

it('makes a programme that passes check, with every subcategory unanswered', async () => {
  const root = path.join(emptyFolder(), 'in', 'here');
  expect((await runCli(['init', root], { cwd: '/' })).code).toBe(0);
  const tree = readTree(root);
  const assessments = Object.entries(tree).filter(([file]) => file.startsWith('content/assessments/'));
  expect(assessments.map(([, text]) => /^csf: \[(.*)\]$/m.exec(text)?.[1])).toEqual(
    csf2.subcategories.map(({ id }) => id).sort(),
  );
  expect(assessments.every(([, text]) => !text.includes('history'))).toBe(true);
  expect(Object.keys(tree).filter((file) => file.startsWith('runbooks/'))).toEqual(['runbooks/phishing.md']);
  expect(Object.keys(tree)).toEqual(
    expect.arrayContaining(['README.md', '.vscode/settings.json', '.vscode/schemas/site.schema.json']),
  );
  expect(tree['.vscode/readyroom.code-snippets']).toContain('"Role incident-lead"');
  const check = await runCli(['check', '--root', root, '--format', 'json'], { cwd: '/' });
  expect(check.code).toBe(0);
  const { findings } = JSON.parse(check.out) as { findings: { severity: string }[] };
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
});

it('leaves samples out when asked to, and takes a name', async () => {
  const root = treeOnDisk({ LICENSE: 'mine' });
  expect((await runCli(['init', '.', '--blank', '--name', 'Ops: "we" # us'], { cwd: root })).code).toBe(0);
  const tree = readTree(root);
  expect(tree['LICENSE']).toBe('mine');
  expect(Object.keys(tree).filter((file) => file.startsWith('runbooks/'))).toEqual(['runbooks/.gitkeep']);
  expect(tree['content/site.yml']).toContain('name: "Ops: \\"we\\" # us"\n');
  expect((await runCli(['check'], { cwd: root })).code).toBe(0);
});

it('never overwrites', async () => {
  const root = treeOnDisk({ 'README.md': 'mine' });
  const run = await runCli(['init', root], { cwd: '/' });
  expect(run.code).toBe(2);
  expect(run.err).toContain('README.md');
  expect(readTree(root)).toEqual({ 'README.md': 'mine' });
  writeFileSync(path.join(root, 'file'), '');
  expect((await runCli(['init', 'file'], { cwd: root })).code).toBe(2);
  expect((await runCli(['init'], { cwd: root })).code).toBe(2);
});
