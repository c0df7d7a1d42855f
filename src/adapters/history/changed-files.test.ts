import { afterEach, describe, expect, it } from 'vitest';
import { GIT_IS_MISSING, openGitRepository, type GitRepository } from '../../testing/git-repository.ts';
import { emptyFolder } from '../../testing/tree-on-disk.ts';
import { changedFiles } from './changed-files.ts';
import { textsAt } from './texts-at.ts';

const repositories: GitRepository[] = [];
afterEach(() => repositories.splice(0).forEach((repository) => repository.remove()));

function open(): GitRepository {
  const repository = openGitRepository();
  repositories.push(repository);
  return repository;
}

/** A branch that left `main` after one commit; `main` went on. */
function branched(): GitRepository {
  const repository = open();
  repository.write('runbooks/a.md', 'a');
  repository.write('runbooks/b.md', 'b');
  repository.write('runbooks/c.md', 'c');
  repository.commit('2026-01-01');
  repository.git('checkout', '-q', '-b', 'work');
  repository.write('runbooks/a.md', 'a2');
  repository.commit('2026-01-02');
  repository.git('checkout', '-q', 'main');
  repository.write('runbooks/b.md', 'b2');
  repository.commit('2026-01-03');
  repository.git('checkout', '-q', 'work');
  return repository;
}

it('says when a folder is in no repository', async () => {
  expect(await changedFiles(emptyFolder(), undefined)).toEqual({
    problem: GIT_IS_MISSING ? 'no-git' : 'no-repository',
  });
});

describe.skipIf(GIT_IS_MISSING)('what a branch touches', () => {
  it('is its commits, the index, the working tree and new files; not what main did meanwhile', async () => {
    const { root, write, git } = branched();
    write('runbooks/staged "q"\n.md', 'x');
    git('add', '--all');
    write('runbooks/new.md', 'x');
    write('.gitignore', 'ignored.md');
    write('ignored.md', 'x');
    git('rm', '-q', 'runbooks/c.md');
    const changed = await changedFiles(root, undefined);
    expect(changed).toEqual({
      files: new Set(['runbooks/a.md', 'runbooks/staged "q"\n.md', 'runbooks/new.md', '.gitignore']),
      deleted: ['runbooks/c.md'],
      base: 'main',
      fork: git('merge-base', 'main', 'HEAD').trim(),
    });
  });

  it('can be had as the base has it', async () => {
    const { root, git } = branched();
    const fork = git('merge-base', 'main', 'HEAD').trim();
    expect(await textsAt(`${root}/runbooks`, fork, ['a.md', 'new.md', '../x'])).toEqual(
      new Map([
        ['a.md', 'a'],
        ['new.md', null],
        ['../x', null],
      ]),
    );
  });

  it('is told from the folder of the programme', async () => {
    const { root } = branched();
    expect(await changedFiles(`${root}/runbooks`, 'main')).toMatchObject({ files: new Set(['a.md']) });
  });

  it('needs a commit, a base that exists, and one in common', async () => {
    const empty = open();
    expect(await changedFiles(empty.root, undefined)).toEqual({ problem: 'no-commit' });
    const { root, git, write, commit } = branched();
    expect(await changedFiles(root, 'nowhere')).toEqual({ problem: 'unknown-base', base: 'nowhere' });
    expect(await changedFiles(root, '--output=x')).toEqual({ problem: 'unknown-base', base: '--output=x' });
    git('checkout', '-q', '--orphan', 'other');
    write('runbooks/o.md', 'x');
    commit('2026-01-04');
    expect(await changedFiles(root, 'main')).toEqual({ problem: 'no-common-commit', base: 'main' });
  });
});
