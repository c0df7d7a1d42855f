/** What one version says of a programme. */
export interface Verdict {
  version: string;
  findings: readonly { code: string; severity: string; file: string; line: number | null; message: string }[];
  /** By `overall` and the id of each function; null where nothing was computed. */
  scores: Readonly<Record<string, number | null>>;
  readiness: Readonly<Record<string, string>>;
}

/** Findings of one rule that are listed one by one. */
const MOST = 5;

/** What another version says otherwise of the same words, line by line; none where it says the same. */
export function compareVerdicts(before: Verdict, after: Verdict): string[] {
  return [
    ...told('New', unlike(after, before)),
    ...told('Gone', unlike(before, after)),
    ...moved('Score', before.scores, after.scores),
    ...moved('Readiness', before.readiness, after.readiness),
  ];
}

/** Findings of the one that the other has not; a line that moved is no other finding. */
function unlike(one: Verdict, other: Verdict): Verdict['findings'] {
  const keyOf = ({ code, severity, file, message }: Verdict['findings'][number]) =>
    JSON.stringify([code, severity, file, message]);
  const left = new Map<string, number>();
  for (const finding of other.findings) left.set(keyOf(finding), (left.get(keyOf(finding)) ?? 0) + 1);
  return one.findings.filter((finding) => {
    const count = left.get(keyOf(finding)) ?? 0;
    left.set(keyOf(finding), count - 1);
    return count <= 0;
  });
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
