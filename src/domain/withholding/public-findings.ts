import { namesFile } from '../model/censor.ts';
import type { FindingSeverity } from '../model/finding.ts';
import type { Programme } from '../model/programme.ts';
import { hiddenFiles } from './hidden-files.ts';

/** A finding in words, as pages in development show it. */
interface ShownFinding {
  severity: FindingSeverity;
  file: string;
  message: string;
  hint: string;
  related: readonly { file: string; note: string }[];
}

const ORDER: Record<FindingSeverity, number> = { error: 0, warning: 1, info: 2 };

/**
 * Findings for pages in development, errors first: those that name a withheld file are left out, since such pages show
 * no more than those that are published.
 */
export function publicFindings<Shown extends ShownFinding>(
  findings: readonly Shown[],
  programme: Programme,
): Shown[] {
  const hidden = [...hiddenFiles(programme, programme.site?.publication_ceiling ?? 'CLEAR').keys()];
  const names = ({ file, message, hint, related }: Shown, path: string) =>
    [file, ...related.map((other) => other.file)].includes(path) ||
    namesFile([message, hint, ...related.map(({ note }) => note)].join('\n'), path);
  return findings
    .filter((finding) => !hidden.some((path) => names(finding, path)))
    .toSorted((a, b) => ORDER[a.severity] - ORDER[b.severity]);
}
