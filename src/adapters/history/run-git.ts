import { execFile } from 'node:child_process';

/**
 * Runs one read-only git command in a folder; undefined where git is missing, refuses or takes too long. The folder
 * may be anybody's, so nothing that its configuration names is run: no diff or text converter, no pager, no
 * signature check, and no fetching of what a partial clone lacks.
 */
export function runGit(folder: string, args: readonly string[]): Promise<string | undefined> {
  // A checkout that belongs to another user is the usual one in a container; what that guards against is not run.
  const safe = ['--no-pager', '--no-optional-locks', '-c', 'core.fsmonitor=false', '-c', 'safe.directory=*'];
  const options = {
    cwd: folder,
    env: ownEnvironment(),
    encoding: 'utf8',
    timeout: 20_000,
    maxBuffer: 1 << 28,
  } as const;
  return new Promise((resolve) => {
    execFile('git', [...safe, ...args], options, (error, stdout) => resolve(error ? undefined : stdout));
  });
}

/** The environment without git's variables: inside a hook they name another repository. */
function ownEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_'));
  return { ...Object.fromEntries(kept), GIT_NO_LAZY_FETCH: '1', GIT_ALLOW_PROTOCOL: 'none', LC_ALL: 'C' };
}
