import { findingsBeyond, type ToldFinding } from '../../domain/changes/compare-findings.ts';

/** What one version says of a programme. */
export interface Verdict {
  version: string;
  findings: readonly ToldFinding[];
  /** By `overall` and the id of each function; null where nothing was computed. */
  scores: Readonly<Record<string, number | null>>;
  readiness: Readonly<Record<string, string>>;
}

/** Findings of one rule that are listed one by one. */
const MOST = 5;

/** What another version says otherwise of the same words, line by line; none where it says the same. */
export function compareVerdicts(before: Verdict, after: Verdict): string[] {
  return [
    ...told('New', findingsBeyond(after.findings, before.findings)),
    ...told('Gone', findingsBeyond(before.findings, after.findings)),
    ...moved('Score', before.scores, after.scores),
    ...moved('Readiness', before.readiness, after.readiness),
  ];
}

function told(word: string, findings: Verdict['findings']): string[] {
  const codes = [...new Set(findings.map(({ code }) => code))].sort();
  return codes.flatMap((code) => {
    const own = findings.filter((finding) => finding.code === code);
    const lines = own
      .slice(0, MOST)
      .map(({ severity, file, line, message }) => `    ${severity} ${file}:${line ?? 1}  ${message}`);
    const more = own.length > MOST ? [`    and ${own.length - MOST} more`] : [];
    return [`  ${word}: ${own.length} × ${code}`, ...lines, ...more];
  });
}

function moved(
  word: string,
  before: Readonly<Record<string, string | number | null>>,
  after: Readonly<Record<string, string | number | null>>,
): string[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((id) => shown(before[id]) !== shown(after[id]))
    .map((id) => `  ${word} of ${id}: ${shown(before[id])} → ${shown(after[id])}`);
}

function shown(value: string | number | null | undefined): string {
  return typeof value === 'number' ? value.toFixed(2) : (value ?? 'none');
}
