import path from 'node:path';
import { expect, it } from 'vitest';
import { GIT_IS_MISSING, openGitRepository } from '../../testing/git-repository.ts';
import { runCli } from '../../testing/run-cli.ts';
import { readTree } from '../../testing/tree-on-disk.ts';

it.skipIf(GIT_IS_MISSING)('lays a hook that judges what is staged, and nothing else', async () => {
  const repository = openGitRepository();
  await runCli(['init', '.'], { cwd: repository.root });
  repository.git('config', 'core.hooksPath', '.githooks');
  const PATH = process.env['PATH'];
  process.env['PATH'] = `${path.dirname(process.execPath)}${path.delimiter}${PATH}`;
  try {
    repository.commit('2026-11-01');
    const page = 'runbooks/phishing.md';
    const good = readTree(repository.root)[page] ?? '';
    repository.write(page, good.replace('owner: ', 'ownr: '));
    repository.git('add', page);
    repository.write(page, good);
    expect(() => repository.git('commit', '-q', '-m', 'bad')).toThrow(/schema\/unknown-key/);
    repository.git('add', page);
    repository.write('notes.txt', 'x');
    repository.git('add', 'notes.txt');
    repository.write(page, 'broken');
    repository.git('commit', '-q', '-m', 'good');
    expect(repository.git('log', '--format=%s')).toBe('good\n2026-11-01\n');
  } finally {
    process.env['PATH'] = PATH;
    repository.remove();
  }
});
