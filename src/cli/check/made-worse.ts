import type { PresentedFinding } from '../../adapters/report/present.ts';

/**
 * Files whose mending is to be taken back: they hold more errors than before, or cannot be read any better. What a file
 * that could not be read tells now, of itself and of others, was there all the time.
 */
export function filesMadeWorse(
  before: readonly PresentedFinding[],
  after: readonly PresentedFinding[],
  touched: readonly string[],
): string[] {
  const were = errorsByFile(before);
  const are = errorsByFile(after);
  const opened = touched.filter((file) => unread(before, file) > 0 && unread(after, file) === 0);
  const worse = touched.filter((file) => {
    if (opened.includes(file)) return false;
    if (unread(before, file) > 0) return unread(after, file) >= unread(before, file);
    return (are.get(file) ?? 0) > (were.get(file) ?? 0);
  });
  if (worse.length > 0 || opened.length > 0) return worse;
  const others = [...are].some(([file, count]) => !touched.includes(file) && count > (were.get(file) ?? 0));
  return others ? [...touched] : [];
}

function errorsByFile(findings: readonly PresentedFinding[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { file, severity } of findings)
    if (severity === 'error') counts.set(file, (counts.get(file) ?? 0) + 1);
  return counts;
}

/** In how many ways a file cannot be read. */
function unread(findings: readonly PresentedFinding[], file: string): number {
  return findings.filter((finding) => finding.file === file && UNREAD.test(finding.code)).length;
}

const UNREAD = /^file\/(?:broken-yaml|unclosed-front-matter|no-front-matter|executable-front-matter)$/;
