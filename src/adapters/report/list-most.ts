import type { PresentedFinding } from './present.ts';

/** Findings of one rule in one file that a report lists: nobody works through more, and a report must stay one that programs can read. */
export const MOST_OF_A_KIND = 100;

/**
 * The findings as a report lists them: of each rule and file the first hundred, the last of which says how many more
 * there are; and so of findings about one thing that many files share, such as an id. Counts stay those of all (`more`).
 */
export function listMost(findings: readonly PresentedFinding[]): PresentedFinding[] {
  const ofFiles = listBy(findings, ({ file, code }) => `${code} ${file}`, 'in this file');
  return listBy(
    ofFiles,
    ({ code, message, related }) => (related.length > 0 ? `${code} ${message}` : undefined),
    'in other files',
  );
}

function listBy(
  findings: readonly PresentedFinding[],
  kindOf: (finding: PresentedFinding) => string | undefined,
  where: string,
): PresentedFinding[] {
  const all = new Map<string, number>();
  for (const finding of findings) {
    const kind = kindOf(finding);
    if (kind !== undefined) all.set(kind, (all.get(kind) ?? 0) + 1 + (finding.more ?? 0));
  }
  const listed = new Map<string, { count: number; findings: number }>();
  return findings.flatMap((finding) => {
    const kind = kindOf(finding);
    if (kind === undefined) return [finding];
    const before = listed.get(kind) ?? { count: 0, findings: 0 };
    const now = { count: before.count + 1 + (finding.more ?? 0), findings: before.findings + 1 };
    listed.set(kind, now);
    if (now.findings > MOST_OF_A_KIND) return [];
    const more = (all.get(kind) ?? 0) - now.count;
    if (now.findings < MOST_OF_A_KIND || more === 0) return [finding];
    const words = `${more.toLocaleString('en-GB')} more of this kind ${where} ${more === 1 ? 'is' : 'are'} not listed.`;
    return [{ ...finding, more: more + (finding.more ?? 0), message: `${finding.message} ${words}` }];
  });
}
