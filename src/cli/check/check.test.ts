import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { GIT_IS_MISSING, openGitRepository } from '../../testing/git-repository.ts';
import { runCli } from '../../testing/run-cli.ts';
import { changedTree, SAMPLE_TREE } from '../../testing/sample-tree.ts';
import { readTree, treeOnDisk } from '../../testing/tree-on-disk.ts';
import { validateSarif } from '../../testing/validate-sarif.ts';

const WITHDRAWN = {
  file: 'runbooks/web-shell.md',
  replace: 'csf: [DE.AE-02, RS.MI-01]',
  by: 'csf: [RS.RP-01, RS.MI-01]',
};
const DEAD = { file: 'content/guides/why.md', replace: 'web-shell.md#isolate-a-host', by: 'gone,%.md' };

describe('check', () => {
  it('ends with 0 where nothing is wrong, and with 1 where something is', async () => {
    const clean = treeOnDisk(changedTree([]));
    expect(await runCli(['check'], { cwd: clean })).toMatchObject({ code: 0, out: '' });
    const root = treeOnDisk(changedTree([DEAD]));
    const run = await runCli(['check', '--root', root], { cwd: clean });
    expect(run.code).toBe(1);
    expect(run.err).toContain('error content/guides/why.md:8:5  link/dead-file');
  });

  it.each([
    ['an empty folder', { 'keep.txt': 'x' }, 2, 'There is nothing to read'],
    ['an empty home', { 'runbooks/.gitkeep': 'x' }, 2, 'There is nothing to read'],
    ['pages for a program only', { 'docs/a.mdx': '# A\n' }, 1, 'error docs/a.mdx  file/no-runbook-read'],
    [
      'pages in no home',
      { 'content/site.yml': 'name: x\n', 'content/playbooks/a.md': '# A\n' },
      1,
      'file/no-runbook-read',
    ],
    ['pages of another generator', { 'content/playbooks/a.md': '# A\n' }, 1, 'file/no-front-matter'],
  ])('is never green over %s', async (_what, tree, code, words) => {
    const run = await runCli(['check'], { cwd: treeOnDisk(tree) });
    expect(run).toMatchObject({ code });
    expect(run.err).toContain(words);
    if (code === 2) expect((await runCli(['build'], { cwd: treeOnDisk(tree) })).code).toBe(2);
  });

  it('judges good pages in no home, and makes no site of them', async () => {
    const page = SAMPLE_TREE['runbooks/ransomware.md'] ?? '';
    const alone = page.replace(/^(?:triggers|routes):.*\n/gm, '');
    const root = treeOnDisk({ 'content/playbooks/ransomware.md': alone });
    expect(await runCli(['check'], { cwd: root })).toMatchObject({ code: 0 });
    const run = await runCli(['build'], { cwd: root });
    expect(run).toMatchObject({ code: 2 });
    expect(run.err).toContain('it is no programme');
  });

  it('reads runbooks in folders to any depth, and the links between them', async () => {
    const tree = changedTree([]);
    const text = tree['runbooks/web-shell.md'] ?? '';
    const moved = Object.fromEntries(
      Object.entries(tree).filter(([file]) => file !== 'runbooks/web-shell.md'),
    );
    const deep = text
      .replaceAll('](../', '](../../../')
      .replaceAll('](ransomware.md', '](../../ransomware.md');
    const link = (folder: string) => (page: string) => page.replaceAll('runbooks/web-shell.md', folder);
    const files = Object.fromEntries(
      Object.entries(moved).map(([file, page]) => [file, link('runbooks/plant/line-7/web-shell.md')(page)]),
    );
    const root = treeOnDisk({ ...files, 'runbooks/plant/line-7/web-shell.md': deep });
    expect(await runCli(['check'], { cwd: root })).toMatchObject({ code: 0 });
    const twice = treeOnDisk({
      ...tree,
      'runbooks/plant/web-shell.md': text.replaceAll('](../', '](../../'),
    });
    expect((await runCli(['check'], { cwd: twice })).err).toContain('id/duplicate');
  });

  it('fails on warnings when asked to', async () => {
    const root = treeOnDisk(changedTree([{ file: 'content/notes.exe', text: 'x' }]));
    expect((await runCli(['check'], { cwd: root })).code).toBe(0);
    expect((await runCli(['check', '--fail-on', 'warning'], { cwd: root })).code).toBe(1);
  });

  it('reports for programs on stdout, with paths as the repository has them', async () => {
    const root = treeOnDisk(
      Object.fromEntries(
        Object.entries(changedTree([DEAD])).map(([file, text]) => [`pro gramme/${file}`, text]),
      ),
    );
    const run = (format: string) =>
      runCli(['check', '--root', 'pro gramme', '--format', format], { cwd: root });
    const sarif = await run('sarif');
    expect(sarif).toMatchObject({ code: 1, err: '' });
    expect(validateSarif(sarif.out)).toEqual([]);
    expect(sarif.out).toContain('"pro%20gramme/content/guides/why.md"');
    expect((await run('github')).out).toMatch(/^::error file=pro gramme\/content\/guides\/why.md,line=8,/);
    expect((await run('markdown')).out).toContain('`pro gramme/content/guides/why.md:8`');
    const { findings } = JSON.parse((await run('json')).out) as { findings: { file: string }[] };
    expect(findings.map(({ file }) => file)).toEqual(['content/guides/why.md']);
  });

  it('refuses what makes no sense together', async () => {
    const root = treeOnDisk(changedTree([]));
    expect((await runCli(['check', '--watch', '--fix'], { cwd: root })).code).toBe(2);
    expect((await runCli(['check', '--watch', '--format', 'json'], { cwd: root })).code).toBe(2);
    expect((await runCli(['check', '--format', 'xml'], { cwd: root })).code).toBe(2);
  });
});

describe('check --fix', () => {
  it('mends what is safe, keeps every other byte, and reports what is left', async () => {
    const tree = changedTree([WITHDRAWN, DEAD]);
    const file = 'runbooks/web-shell.md';
    const windows = `\ufeff${(tree[file] ?? '').replaceAll('\n', '\r\n')}`;
    const root = treeOnDisk({ ...tree, [file]: windows });
    const run = await runCli(['check', '--fix'], { cwd: root });
    expect(run.code).toBe(1);
    expect(run.err).toContain('Mended 1 finding in 1 file:');
    expect(run.err).toContain('link/dead-file');
    expect(run.err).toContain('1 error, 0 warnings');
    expect(readTree(root)).toEqual({ ...tree, [file]: windows.replace('RS.RP-01', 'RS.MA-01') });
  });

  it('writes days as they are written, and sorts a history that stands line by line', async () => {
    const file = 'content/assessments/endpoint-telemetry.md';
    const changes = [
      { file, replace: 'date: 2026-03-31, current: 1.5', by: 'date: 2026-11-01, current: 1.5' },
      {
        file: 'runbooks/web-shell.md',
        replace: 'last_reviewed: 2026-08-01',
        by: 'last_reviewed: "2026/8/1" # spring',
      },
    ];
    const root = treeOnDisk(changedTree(changes));
    expect((await runCli(['check', '--fix'], { cwd: root })).code).toBe(0);
    const after = readTree(root);
    expect(after['runbooks/web-shell.md']).toContain('last_reviewed: 2026-08-01 # spring\n');
    expect(after[file]).toContain(
      'history:\n  - { date: 2026-09-30, current: 2.5, target: 3.5 }\n  - { date: 2026-11-01, current: 1.5, target: 3 }\nevidence:',
    );
  });

  it('leaves a history alone where a comment would be parted from its entry', async () => {
    const file = 'content/assessments/endpoint-telemetry.md';
    const by = 'date: 2026-11-01, current: 1.5, target: 3 } # pilot';
    const tree = changedTree([{ file, replace: 'date: 2026-03-31, current: 1.5, target: 3 }', by }]);
    const root = treeOnDisk(tree);
    expect((await runCli(['check', '--fix'], { cwd: root })).code).toBe(1);
    expect(readTree(root)).toEqual(tree);
  });

  it('mends nothing that is excused, and says so where nothing can be mended', async () => {
    const by = 'csf: [RS.RP-01, RS.MI-01] # readyroom-allow csf/withdrawn-subcategory: an audit asks for it';
    const tree = changedTree([{ ...WITHDRAWN, by }]);
    const root = treeOnDisk(tree);
    const run = await runCli(['check', '--fix'], { cwd: root });
    expect(run.code).toBe(0);
    expect(run.err).toContain('Nothing could be mended');
    expect(readTree(root)).toEqual(tree);
  });
});

describe('check --changed', () => {
  it('says in words when git cannot tell', async () => {
    const root = treeOnDisk(changedTree([]));
    const run = await runCli(['check', '--changed'], { cwd: root });
    expect(run.code).toBe(2);
    expect(run.err).toMatch(/git/);
  });

  it.skipIf(GIT_IS_MISSING)('reports on the files of the branch, judged against the whole', async () => {
    const repository = openGitRepository();
    try {
      for (const [file, text] of Object.entries(changedTree([DEAD]))) repository.write(file, text);
      repository.commit('2026-10-01');
      repository.git('checkout', '-q', '-b', 'work');
      repository.write(
        'runbooks/ransomware.md',
        changedTree([])['runbooks/ransomware.md']?.replace('to: web-shell', 'to: web-shel') ?? '',
      );
      const run = await runCli(['check', '--changed'], { cwd: repository.root });
      expect(run.code).toBe(1);
      expect(run.err).toContain('reference/unknown-runbook');
      expect(run.err).not.toContain('why.md');
      expect(run.err).toContain(
        'Only 1 file that the branch touches since main is reported on. In the other files: 1 error',
      );
      const named = await runCli(['check', '--changed', 'nowhere', '--format', 'json'], {
        cwd: repository.root,
      });
      expect(named).toMatchObject({ code: 2, out: '' });
      repository.git('checkout', '-q', '--', '.');
      expect((await runCli(['check', '--changed', 'main'], { cwd: repository.root })).code).toBe(0);
    } finally {
      repository.remove();
    }
  });

  it.skipIf(GIT_IS_MISSING)(
    'reports what a deletion or a change breaks in files that are not touched',
    async () => {
      const repository = openGitRepository();
      try {
        for (const [file, text] of Object.entries(changedTree([DEAD]))) repository.write(file, text);
        repository.commit('2026-10-01');
        repository.git('checkout', '-q', '-b', 'work');
        repository.git('rm', '-q', 'runbooks/ransomware.md');
        const changed = (...more: string[]) =>
          runCli(['check', '--changed', ...more], { cwd: repository.root });
        const run = await changed();
        expect(run.code).toBe(1);
        expect(run.err).toContain('error runbooks/web-shell.md:');
        expect(run.err).toContain('There is no file "runbooks/ransomware.md"');
        expect(run.err).not.toContain('why.md:');
        expect(run.err).toMatch(
          /Only 0 files .* are reported on, with \d+ findings that this causes in others/,
        );
        repository.git('reset', '-q', '--hard');
        const steps = 'content/steps/isolate-host.md';
        const renamed = changedTree([])[steps]?.replace('id: isolate-host', 'id: cut-host-off') ?? '';
        repository.git('rm', '-q', steps);
        repository.write('content/steps/cut-host-off.md', renamed);
        const { findings } = JSON.parse((await changed('--format', 'json')).out) as {
          findings: { file: string; code: string }[];
        };
        expect(findings).toContainEqual(
          expect.objectContaining({ file: 'runbooks/web-shell.md', code: 'reference/unknown-step' }),
        );
      } finally {
        repository.remove();
      }
    },
  );
});

it.skipIf(GIT_IS_MISSING)('says what a shallow clone cannot tell', async () => {
  const repository = openGitRepository();
  for (const day of ['2026-01-01', '2026-02-01']) {
    repository.write('runbooks/a.md', `# A\n\n${day}\n`);
    repository.commit(day);
  }
  const clone = path.join(repository.root, 'clone');
  repository.git('clone', '-q', '--depth', '1', `file://${repository.root}`, clone);
  expect((await runCli(['check'], { cwd: clone })).err).toContain('This is a shallow clone');
  expect((await runCli(['check'], { cwd: repository.root })).err).not.toContain('shallow');
  repository.remove();
});
