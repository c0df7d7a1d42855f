import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { ReleaseFacts } from './release-problems.ts';

/** What this clone is, as a release is judged. */
export function releaseFacts(product: string, version: string): ReleaseFacts {
  const lines = (command: string, ...args: string[]) => {
    const { status, stdout } = spawnSync(command, args, { cwd: product, encoding: 'utf8' });
    return { status, lines: (stdout ?? '').split('\n').filter(Boolean) };
  };
  const changed = lines('git', 'status', '--porcelain');
  return {
    version,
    changelog: readFileSync(path.join(product, 'CHANGELOG.md'), 'utf8'),
    changed: changed.status === 0 ? changed.lines : undefined,
    tags: lines('git', 'tag', '--points-at', 'HEAD').lines,
    unrecorded: lines(process.execPath, 'src/testing/contract/record-contract.ts', '--check').lines,
  };
}
