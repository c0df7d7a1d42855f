import { chownSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { NO_HISTORY } from '../../domain/model/history.ts';
import { GIT_IS_MISSING, openGitRepository, type GitRepository } from '../../testing/git-repository.ts';
import { readHistory } from './read-history.ts';
import { cpuTime } from '../../testing/cpu-time.ts';

const LATE = '2030-01-01';

function page(reviewed: string, text = 'one'): string {
  return `---\nid: a\nlast_reviewed: ${reviewed}\nreview_interval: 180d\n---\n\n${text}\n\ntwo\n\nthree\n`;
}

describe.skipIf(GIT_IS_MISSING)('the history of a repository', () => {
  let repository: GitRepository;
  beforeEach(() => void (repository = openGitRepository()));
  afterEach(() => repository.remove());

  const commit = (day: string, files: Record<string, string>) => {
    for (const [file, text] of Object.entries(files)) repository.write(file, text);
    repository.commit(day);
  };

  it('lists changes, newest first, without the first commit', async () => {
    commit('2026-01-01', {
      'runbooks/a.md': page('2026-01-01'),
      'content/site.yml': 'name: x\n',
      'README.md': 'x\n',
    });
    commit('2026-02-01', { 'runbooks/a.md': page('2026-01-01', 'changed'), 'README.md': 'y\n' });
    commit('2026-03-01', { 'runbooks/a.md': page('2026-03-01', 'changed'), 'content/site.yml': 'name: y\n' });
    expect(await readHistory(repository.root, LATE)).toEqual({
      depth: 'full',
      changes: {
        'content/site.yml': [{ day: '2026-03-01', reviewOnly: false }],
        'runbooks/a.md': [
          { day: '2026-03-01', reviewOnly: true },
          { day: '2026-02-01', reviewOnly: false },
        ],
      },
    });
  });

  it('follows a runbook into a folder, changed on the way or not', async () => {
    commit('2026-01-01', { 'runbooks/a.md': page('2026-01-01'), 'runbooks/b.md': page('2026-01-01', 'b') });
    commit('2026-02-01', {
      'runbooks/a.md': page('2026-01-01', 'changed'),
      'runbooks/b.md': page('2026-01-01', 'b changed'),
    });
    for (const name of ['a.md', 'b.md']) {
      repository.write(`runbooks/plant/line-7/.keep`, '');
      repository.git('mv', `runbooks/${name}`, `runbooks/plant/line-7/${name}`);
    }
    commit('2026-03-01', { 'runbooks/plant/line-7/b.md': `${page('2026-01-01', 'b changed')}\nfour\n` });
    const { changes } = await readHistory(repository.root, LATE);
    expect(changes['runbooks/plant/line-7/a.md']?.map(({ day }) => day)).toEqual(['2026-02-01']);
    expect(changes['runbooks/plant/line-7/b.md']?.map(({ day }) => day)).toEqual([
      '2026-03-01',
      '2026-02-01',
    ]);
  });

  it('sees more than the review date', async () => {
    commit('2026-01-01', { 'runbooks/a.md': page('2026-01-01'), 'runbooks/b.md': page('2026-01-01') });
    commit('2026-02-01', {
      'runbooks/a.md': page('2026-02-01', 'changed'),
      'runbooks/b.md': page('2026-02-01').replace('180d', '365d'),
    });
    const { changes } = await readHistory(repository.root, LATE);
    expect(Object.values(changes).flat()).toEqual(Array(2).fill({ day: '2026-02-01', reviewOnly: false }));
  });

  it('does not see what came after the day', async () => {
    commit('2026-01-01', { 'runbooks/a.md': 'one\n' });
    commit('2026-02-01', { 'runbooks/a.md': 'two\n' });
    commit('2026-02-02', { 'runbooks/a.md': 'three\n' });
    expect((await readHistory(repository.root, '2026-02-01')).changes['runbooks/a.md']).toEqual([
      { day: '2026-02-01', reviewOnly: false },
    ]);
    expect((await readHistory(repository.root, '2026-01-31')).changes).toEqual({});
  });

  it('follows a file that was moved; moving it and its mode are no changes', async () => {
    commit('2026-01-01', { 'runbooks/a.md': page('2026-01-01') });
    commit('2026-02-01', { 'runbooks/a.md': page('2026-01-01', 'changed') });
    repository.git('mv', 'runbooks/a.md', 'runbooks/b.md');
    repository.commit('2026-03-01');
    repository.git('update-index', '--chmod=+x', 'runbooks/b.md');
    repository.git('commit', '-q', '-m', 'mode');
    expect((await readHistory(repository.root, LATE)).changes).toEqual({
      'runbooks/b.md': [{ day: '2026-02-01', reviewOnly: false }],
    });
  });

  it('takes any file name', async () => {
    const names = ['a\tb', 'a\nb', 'commit 1', ':x', '"q"', '1\t1\t', 'naïve 🧯', '__proto__'].map(
      (name) => `content/guides/${name}.md`,
    );
    commit('2026-01-01', Object.fromEntries(names.map((name) => [name, page('2026-01-01', name)])));
    commit('2026-02-01', Object.fromEntries(names.map((name) => [name, page('2026-02-01', name)])));
    const { changes } = await readHistory(repository.root, LATE);
    expect(Object.keys(changes).sort()).toEqual(names.sort());
    expect(Object.values(changes).flat()).toEqual(names.map(() => ({ day: '2026-02-01', reviewOnly: true })));
  });

  it('reads a programme below the top of the repository', async () => {
    commit('2026-01-01', { 'docs/runbooks/a.md': 'one\n', 'runbooks/a.md': 'one\n' });
    commit('2026-02-01', { 'docs/runbooks/a.md': 'two\n' });
    expect(Object.keys((await readHistory(path.join(repository.root, 'docs'), LATE)).changes)).toEqual([
      'runbooks/a.md',
    ]);
  });

  it('says that a clone is shallow', async () => {
    commit('2026-01-01', { 'runbooks/a.md': 'one\n' });
    commit('2026-02-01', { 'runbooks/a.md': 'two\n' });
    const shallow = path.join(repository.root, 'shallow');
    repository.git('clone', '-q', '--depth=1', `file://${repository.root}`, shallow);
    expect(await readHistory(shallow, LATE)).toEqual({ depth: 'shallow', changes: {} });
  });

  it('reads a checkout whose HEAD is detached, a worktree and a submodule', async () => {
    commit('2026-01-01', { 'runbooks/a.md': 'one\n' });
    commit('2026-02-01', { 'runbooks/a.md': 'two\n' });
    const wanted = await readHistory(repository.root, LATE);
    expect(Object.keys(wanted.changes)).toEqual(['runbooks/a.md']);
    const [tree, sub] = ['tree', 'super/sub'].map((name) => path.join(repository.root, name)) as [
      string,
      string,
    ];
    repository.git('worktree', 'add', '-q', '--detach', tree);
    expect(await readHistory(tree, LATE)).toEqual(wanted);
    repository.git('init', '-q', 'super');
    repository.git(
      '-C',
      'super',
      '-c',
      'protocol.file.allow=always',
      'submodule',
      '--quiet',
      'add',
      repository.root,
      'sub',
    );
    expect(await readHistory(sub, LATE)).toEqual(wanted);
    repository.git('checkout', '-q', '--detach');
    expect(await readHistory(repository.root, LATE)).toEqual(wanted);
  });

  it('calls nothing changed in a clone of few commits', async () => {
    commit('2026-01-01', { 'runbooks/a.md': 'one\n', 'runbooks/b.md': 'one\n' });
    for (const day of ['2026-02-01', '2026-03-01', '2026-04-01'])
      commit(day, { 'runbooks/a.md': `${day}\n` });
    const shallow = path.join(repository.root, 'shallow');
    repository.git('clone', '-q', '--depth=2', `file://${repository.root}`, shallow);
    expect(await readHistory(shallow, LATE)).toEqual({
      depth: 'shallow',
      changes: { 'runbooks/a.md': [{ day: '2026-04-01', reviewOnly: false }] },
    });
  });

  it.skipIf(process.getuid?.() !== 0)('reads a checkout that belongs to another user', async () => {
    commit('2026-01-01', { 'runbooks/a.md': 'one\n' });
    commit('2026-02-01', { 'runbooks/a.md': 'two\n' });
    for (const name of ['', '.git']) chownSync(path.join(repository.root, name), 65_534, 65_534);
    expect((await readHistory(repository.root, LATE)).changes['runbooks/a.md']).toHaveLength(1);
  });

  it('runs nothing that the configuration names', async () => {
    const mark = path.join(repository.root, 'ran');
    commit('2026-01-01', { 'runbooks/a.md': 'one\n', '.gitattributes': '*.md diff=evil\n' });
    commit('2026-02-01', { 'runbooks/a.md': 'two\n' });
    const evil = `sh -c 'touch "${mark}"'`;
    for (const key of [
      'diff.external',
      'diff.evil.command',
      'diff.evil.textconv',
      'core.pager',
      'gpg.program',
      'core.fsmonitor',
    ]) {
      repository.git('config', key, evil);
    }
    repository.git('config', 'log.showSignature', 'true');
    repository.git('config', 'color.ui', 'always');
    expect((await readHistory(repository.root, LATE)).changes['runbooks/a.md']).toHaveLength(1);
    expect(existsSync(mark)).toBe(false);
    repository.git('log', '-p');
    expect(existsSync(mark), 'a careless command would have run it').toBe(true);
  });

  it('is not misled by a hook’s environment', async () => {
    commit('2026-01-01', { 'runbooks/a.md': 'one\n' });
    process.env['GIT_DIR'] = '/nowhere';
    try {
      expect((await readHistory(repository.root, LATE)).depth).toBe('full');
    } finally {
      delete process.env['GIT_DIR'];
    }
  });

  it('has no history before the first commit', async () => {
    expect(await readHistory(repository.root, LATE)).toEqual(NO_HISTORY);
  });

  it('reads a thousand files and few commits in no time', async () => {
    const files = Array.from({ length: 1000 }, (_, at) => `runbooks/runbook-${at}.md`);
    const tree = (reviewed: string) =>
      Object.fromEntries(files.map((file) => [file, page(reviewed, `${file}\n`.repeat(150))]));
    commit('2026-01-01', tree('2026-01-01'));
    commit('2026-02-01', tree('2026-02-01'));
    commit('2026-03-01', { 'runbooks/runbook-7.md': 'rewritten\n' });
    const took = await cpuTime(async () =>
      expect(Object.keys((await readHistory(repository.root, LATE)).changes)).toHaveLength(1000),
    );
    expect(took, 'usually 100 ms').toBeLessThan(1500);
  });
});

it('without git there is no history', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'readyroom-plain-'));
  try {
    expect(await readHistory(folder, LATE)).toEqual(NO_HISTORY);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
