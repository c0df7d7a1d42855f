/** What a release is judged by before its tarball is made. */
export interface ReleaseFacts {
  version: string;
  changelog: string;
  /** Lines of `git status --porcelain`; undefined where git tells nothing. */
  changed: readonly string[] | undefined;
  /** Tags of the commit. */
  tags: readonly string[];
  /** What others may rely on from now, and the table does not hold. */
  unrecorded: readonly string[];
}

/** Why this is no release yet, a sentence each. */
export function releaseProblems({ version, changelog, changed, tags, unrecorded }: ReleaseFacts): string[] {
  const [newest = 'none'] = /^## .*$/m.exec(changelog) ?? [];
  const wanted = new RegExp(`^## ${version.replaceAll('.', '\\.')} \\(\\d{4}-\\d\\d-\\d\\d\\)$`);
  return [
    ...(wanted.test(newest)
      ? []
      : [
          `CHANGELOG.md begins with "${newest}", expected "## ${version} (YYYY-MM-DD)", the day of the release.`,
        ]),
    ...(changed === undefined ? ['git tells nothing of this folder: a release is made from a clone.'] : []),
    ...(changed?.length
      ? [`${changed.length} files are changed or new and not committed: ${changed[0]?.trim()}`]
      : []),
    ...(tags.includes(`v${version}`) ? [] : [`This commit is not tagged v${version}.`]),
    ...(unrecorded.length > 0
      ? [
          `src/cli/upgrade/contract.json lacks ${unrecorded.length} names, such as ${unrecorded[0]}: "node src/testing/contract/record-contract.ts" adds them.`,
        ]
      : []),
  ];
}
