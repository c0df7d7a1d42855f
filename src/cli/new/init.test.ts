import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { csf2 } from '../../domain/frameworks/csf.ts';
import { runCommand } from '../run-command.ts';
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
  expect(findings.filter(({ severity }) => severity !== 'info')).toEqual([]);
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

/** Names of what a repository has beside its content. */
const beside = (root: string) =>
  Object.keys(readTree(root)).filter((file) => !/^(content|runbooks|\.vscode)\//.test(file));

it('writes a repository that depends on the package, and pipelines that publish nothing', async () => {
  const root = path.join(emptyFolder(), 'Über uns #1');
  const tarball = path.join(treeOnDisk({ 'readyroom-9.tgz': 'packed' }), 'readyroom-9.tgz');
  const args = ['init', root, '--package', tarball, '--name', 'We', '--tlp', 'CLEAR', '--publish', 's3'];
  const npm = process.env['npm_execpath'];
  process.env['npm_execpath'] = path.join(treeOnDisk({ 'npm.js': 'process.exit(1);' }), 'npm.js');
  const run = await runCli(args, { cwd: '/' }).finally(() => {
    if (npm === undefined) delete process.env['npm_execpath'];
    else process.env['npm_execpath'] = npm;
  });
  expect(run.code, run.err).toBe(0);
  expect(run.err).toContain('npm did not answer');
  const tree = readTree(root);
  expect(JSON.parse(tree['package.json'] ?? '')).toMatchObject({
    name: 'uber-uns-1',
    private: true,
    scripts: { readyroom: 'readyroom', start: 'readyroom start' },
    devDependencies: { '@readyroom/readyroom': 'file:vendor/readyroom-9.tgz' },
  });
  expect(tree['vendor/readyroom-9.tgz']).toBe('packed');
  expect(tree['content/site.yml']).toMatch(/^name: We\npublication_ceiling: CLEAR .*\ndefault_tlp: CLEAR /m);
  expect(beside(root)).toEqual(
    [
      '.editorconfig',
      '.gitattributes',
      '.githooks/pre-commit',
      '.github/CODEOWNERS',
      '.github/pull_request_template.md',
      '.github/workflows/readyroom.yml',
      '.gitignore',
      '.npmrc',
      'README.md',
      'ci/due-issues.sh',
      'ci/readyroom.sh',
      'hosting/s3/README.md',
      'hosting/s3/response-headers.json',
      'hosting/s3/upload.sh',
      'package.json',
      'vendor/readyroom-9.tgz',
    ].sort(),
  );
  const workflow = parse(tree['.github/workflows/readyroom.yml'] ?? '') as { permissions: unknown };
  expect(workflow.permissions).toEqual({ contents: 'read' });
});

it.each([
  ['gitlab', ['.gitlab-ci.yml', 'CODEOWNERS', 'ci/due-issues.mjs', 'ci/readyroom.sh']],
  ['other', ['ci/readyroom.sh']],
])('writes what %s reads', async (host, files) => {
  const root = treeOnDisk({});
  const tarball = path.join(treeOnDisk({ 'r.tgz': '' }), 'r.tgz');
  // A manifest that is there is kept, and npm is not asked.
  writeFileSync(path.join(root, 'package.json'), '{}');
  await runCli(['init', root, '--package', tarball, '--host', host], { cwd: '/' });
  const found = beside(root).filter((file) => /git(hub|lab)|CODEOWNERS|^ci/.test(file));
  expect(found.sort()).toEqual(files.sort());
});

it('copies the shipped library, whose label and name may be other ones', async () => {
  const root = emptyFolder();
  const run = await runCli(['init', root, '--sample', '--name', 'We'], { cwd: '/' });
  expect(run.code, run.err).toBe(0);
  const tree = readTree(root);
  expect(tree['content/site.yml']).toContain('name: We\n');
  expect(Object.keys(tree).filter((file) => file.startsWith('runbooks/')).length).toBeGreaterThan(5);
});

it('starts from the pages of a team, as drafts', async () => {
  const own = treeOnDisk({
    'docs/Lost laptop.md':
      '# Lost laptop\n\n## Detection\n\n1. Ask where it was seen last.\n\n## Containment\n\n1. Lock it.\n',
  });
  const root = path.join(own, 'secops');
  const run = await runCli(['init', root, '--from', path.join(own, 'docs')], { cwd: own });
  expect(run.code, run.err).toBe(0);
  const runbooks = Object.entries(readTree(root)).filter(([file]) => /^runbooks\/.*md$/.test(file));
  expect(runbooks.map(([file]) => file)).toEqual(['runbooks/lost-laptop.md']);
  expect(runbooks[0]?.[1]).toMatch(/status: draft[^]*Ask where it was seen last\./);
  expect((await runCli(['check'], { cwd: root })).code).toBe(0);
  const itself = await runCli(['init', '.', '--from', '.'], { cwd: treeOnDisk({ 'a.md': '# A\n' }) });
  expect(itself).toMatchObject({ code: 2, err: expect.stringContaining('the new programme itself') });
});

it.each([
  [['--publish', 'ftp'], 'There is no host "ftp"'],
  [['--host', 'svn'], 'expected one of github, gitlab, other'],
  [['--tlp', 'RED'], 'Unexpected --tlp "RED"'],
  [['--package', 'gone.tgz'], 'There is no tarball'],
  [['--sample', '--blank'], 'not both'],
  [['--from', '.', '--sample'], 'not both'],
  [['--from', '/gone'], 'There is no folder "/gone"'],
])('refuses %j', async (args, words) => {
  const root = path.join(emptyFolder(), 'new');
  expect(await runCli(['init', root, ...args], { cwd: '/' })).toMatchObject({
    code: 2,
    err: expect.stringContaining(words),
  });
  expect(existsSync(root)).toBe(false);
});

it('asks what is not given, and takes what is usual for an empty answer', async () => {
  const root = path.join(emptyFolder(), 'new');
  const asked: string[] = [];
  const answers = ['Ops', 'subversion', 'gitlab', ''];
  const code = await runCommand(['init', root], {
    cwd: '/',
    env: {},
    out: () => {},
    err: () => {},
    terminal: true,
    ask: async (question) => (asked.push(question), answers[asked.length - 1] ?? ''),
    clock: () => '2026-11-15',
  });
  expect(code).toBe(0);
  expect(asked).toHaveLength(4);
  const tree = readTree(root);
  expect(tree['content/site.yml']).toMatch(/^name: Ops\npublication_ceiling: AMBER /m);
  expect(Object.keys(tree)).toContain('CODEOWNERS');
});
