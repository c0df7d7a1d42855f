import type { PresentedFinding } from './present.ts';

/** Findings of one rule in one file that a report lists: nobody works through more, and a report must stay one that programs can read. */
export const MOST_OF_A_KIND = 100;

/**
 * The findings as a report lists them: of each rule and file the first hundred, the last of which says how many more
 * there are. Counts stay those of all (`more`).
 */
export function listMost(findings: readonly PresentedFinding[]): PresentedFinding[] {
  const kinds = new Map<string, number>();
  const kindOf = ({ file, code }: PresentedFinding) => `${code} ${file}`;
  for (const finding of findings) kinds.set(kindOf(finding), (kinds.get(kindOf(finding)) ?? 0) + 1);
  const listed = new Map<string, number>();
  return findings.flatMap((finding) => {
    const kind = kindOf(finding);
    const at = (listed.get(kind) ?? 0) + 1;
    listed.set(kind, at);
    if (at > MOST_OF_A_KIND) return [];
    const more = (kinds.get(kind) ?? 0) - at;
    if (at < MOST_OF_A_KIND || more === 0) return [finding];
    const words = `${more.toLocaleString('en-GB')} more of this kind in this file ${more === 1 ? 'is' : 'are'} not listed.`;
    return [{ ...finding, more, message: `${finding.message} ${words}` }];
  });
}
