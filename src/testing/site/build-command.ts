import { execFile } from 'node:child_process';
import path from 'node:path';

const PRODUCT = path.resolve(import.meta.dirname, '../../..');

/** Runs `readyroom build` as a person would, in a process of its own. */
export function runBuild(
  args: readonly string[],
  env: Record<string, string> = {},
): Promise<{ code: number; err: string }> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [path.join(PRODUCT, 'src/cli/main.ts'), 'build', ...args],
      { cwd: PRODUCT, env: { ...process.env, ...env }, maxBuffer: 1 << 24 },
      (error, _out, err) =>
        resolve({ code: typeof error?.code === 'number' ? error.code : error ? 1 : 0, err }),
    );
  });
}
