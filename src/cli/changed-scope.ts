import { changedFiles, type ChangedFiles } from '../adapters/history/changed-files.ts';
import type { PresentedFinding } from '../adapters/report/present.ts';
import { countsInWords } from '../adapters/report/terminal.ts';
import { UsageError } from './usage-error.ts';

/** Which findings a report is about. */
export interface Scope {
  holds(finding: PresentedFinding): boolean;
  /** What to say of the findings that are left out. */
  words(all: readonly PresentedFinding[]): string;
}

export const WHOLE: Scope = { holds: () => true, words: () => '' };

/** The files that a branch touches; the whole is judged all the same. An empty `base` means the usual ones. */
export async function changedScope(root: string, base: string): Promise<Scope> {
  const changed = await changedFiles(root, base === '' ? undefined : base);
  if ('problem' in changed) throw new UsageError(inWords(changed));
  const { files } = changed;
  const holds = ({ file, related }: PresentedFinding) =>
    files.has(file) || related.some((other) => files.has(other.file));
  return {
    holds,
    words(all) {
      const others = all.filter((finding) => !holds(finding));
      const count = `${files.size} file${files.size === 1 ? '' : 's'}`;
      const rest = others.length > 0 ? ` In the other files: ${countsInWords(others)}, not shown.` : '';
      const gone =
        changed.deleted.length > 0 && others.length > 0
          ? ' The branch deletes files: see whether others still refer to them.'
          : '';
      return `Only ${count} that the branch touches since ${changed.base} ${files.size === 1 ? 'is' : 'are'} reported on.${rest}${gone}\n`;
    },
  };
}

function inWords({ problem, base }: Extract<ChangedFiles, { problem: string }>): string {
  switch (problem) {
    case 'no-git':
      return '--changed asks git what the branch touches, and git is not installed. Leave --changed out to report on all files.';
    case 'no-repository':
      return '--changed asks git what the branch touches, and this folder is in no git repository. Leave --changed out to report on all files.';
    case 'no-commit':
      return '--changed compares with a commit, and this repository has none yet. Leave --changed out to report on all files.';
    case 'unknown-base':
      return base === undefined
        ? 'There is no origin/main and no main to compare with. Name a commit or branch: --changed BASE.'
        : `There is no commit or branch "${base}" here. In CI, fetch it first: a checkout usually holds one commit only.`;
    case 'no-common-commit':
      return `This branch and "${base}" share no commit that is known here. In a shallow clone, fetch the whole history first.`;
  }
}
