import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A real repository in a temporary folder, for tests of what git tells. */
export interface GitRepository {
  root: string;
  git(...args: string[]): string;
  write(file: string, text: string): void;
  /** Commits everything as it stands at noon UTC of a day. */
  commit(day: string): void;
  remove(): void;
}

export const GIT_IS_MISSING = spawnSync('git', ['--version']).status !== 0;

/** Opens an empty repository; the user's own configuration has no part in it. */
export function openGitRepository(): GitRepository {
  const root = mkdtempSync(path.join(tmpdir(), 'readyroom-git-'));
  const kept = Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_'));
  const run = (args: string[], day = '2026-01-01') => {
    const when = `${day}T12:00:00Z`;
    const own = {
      GIT_CONFIG_GLOBAL: '/dev/null',
      GIT_CONFIG_NOSYSTEM: '1',
      GIT_AUTHOR_DATE: when,
      GIT_COMMITTER_DATE: when,
    };
    const env = { ...Object.fromEntries(kept), ...own };
    return execFileSync('git', args, { cwd: root, env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  };
  run(['init', '-q', '-b', 'main']);
  run(['config', 'user.name', 'Test']);
  run(['config', 'user.email', 'test@example.org']);
  return {
    root,
    git: (...args) => run(args),
    write(file, text) {
      mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
      writeFileSync(path.join(root, file), text);
    },
    commit(day) {
      run(['add', '--all']);
      run(['commit', '-q', '-m', day], day);
    },
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}
