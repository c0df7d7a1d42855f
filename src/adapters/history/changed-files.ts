import { runGit } from './run-git.ts';

/** Where a branch is compared from, when nobody says. */
const USUAL_BASES = ['origin/main', 'origin/master', 'main', 'master'];
const LIST = ['diff', '--name-only', '-z', '--relative', '--no-ext-diff', '--no-textconv', '--no-color'];

export type ChangedFiles =
  | {
      files: ReadonlySet<string>;
      deleted: readonly string[];
      base: string;
      /** The commit where the branch left the base. */
      fork: string;
    }
  | {
      problem: 'no-git' | 'no-repository' | 'no-commit' | 'unknown-base' | 'no-common-commit';
      base?: string;
    };

/** Files below a folder that a branch touches: in its commits since it left `base`, staged, edited, or new. */
export async function changedFiles(root: string, given: string | undefined): Promise<ChangedFiles> {
  if ((await runGit(root, ['--version'])) === undefined) return { problem: 'no-git' };
  if ((await runGit(root, ['rev-parse', '--is-inside-work-tree']))?.trim() !== 'true')
    return { problem: 'no-repository' };
  if (!(await commitOf(root, 'HEAD'))) return { problem: 'no-commit' };
  const base = given ?? (await firstKnown(root, USUAL_BASES));
  if (base === undefined || !(await commitOf(root, base))) {
    return { problem: 'unknown-base', ...(base === undefined ? {} : { base }) };
  }
  const fork = (await runGit(root, ['merge-base', '--end-of-options', base, 'HEAD']))?.trim();
  if (!fork) return { problem: 'no-common-commit', base };
  const [touched, deleted, fresh] = await Promise.all([
    runGit(root, [...LIST, '--diff-filter=d', fork, '--', '.']),
    runGit(root, [...LIST, '--no-renames', '--diff-filter=D', fork, '--', '.']),
    runGit(root, ['ls-files', '--others', '--exclude-standard', '-z', '--', '.']),
  ]);
  const names = (output: string | undefined) => (output ?? '').normalize('NFC').split('\0').filter(Boolean);
  return { files: new Set([...names(touched), ...names(fresh)]), deleted: names(deleted), base, fork };
}

/** What a name stands for, if that is a commit; a name that begins with `-` is none. */
async function commitOf(root: string, name: string): Promise<string | undefined> {
  const found = await runGit(root, [
    'rev-parse',
    '--verify',
    '--quiet',
    '--end-of-options',
    `${name}^{commit}`,
  ]);
  return found?.trim() || undefined;
}

async function firstKnown(root: string, names: readonly string[]): Promise<string | undefined> {
  for (const name of names) if (await commitOf(root, name)) return name;
  return undefined;
}
