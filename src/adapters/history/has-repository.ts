import { existsSync } from 'node:fs';
import path from 'node:path';

/** True where a folder lies in a git checkout, a worktree or a submodule, whether git tells of it or not. */
export function hasRepository(folder: string): boolean {
  const around = path.dirname(folder);
  return existsSync(path.join(folder, '.git')) || (around !== folder && hasRepository(around));
}
