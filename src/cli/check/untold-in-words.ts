import type { ChangedFiles } from '../../adapters/history/changed-files.ts';

/** What asks git, what to do without, and how a base is named to it. */
interface Asking {
  what: string;
  instead: string;
  name: string;
}

/** Why git does not tell what a branch touches. */
export function untoldInWords(
  { problem, base }: Extract<ChangedFiles, { problem: string }>,
  { what, instead, name }: Asking,
): string {
  switch (problem) {
    case 'no-git':
      return `${what} asks git what the branch touches, and git is not installed.${instead}`;
    case 'no-repository':
      return `${what} asks git what the branch touches, and this folder is in no git repository.${instead}`;
    case 'no-commit':
      return `${what} compares with a commit, and this repository has none yet.${instead}`;
    case 'unknown-base':
      return base === undefined
        ? `There is no origin/main and no main to compare with. Name a commit or branch: ${name}.`
        : `There is no commit or branch "${base}" here. In CI, fetch it first: a checkout usually holds one commit only.`;
    case 'no-common-commit':
      return `This branch and "${base}" share no commit that is known here. In a shallow clone, fetch the whole history first.`;
  }
}
