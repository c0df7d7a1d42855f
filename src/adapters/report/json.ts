import type { PresentedFinding } from './present.ts';

/** Numbers of findings by severity. */
export function countFindings(findings: readonly PresentedFinding[]): {
  error: number;
  warning: number;
  info: number;
} {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity, more = 0 } of findings) counts[severity] += 1 + more;
  return counts;
}

/** `check --format json`. */
export function reportJson(findings: readonly PresentedFinding[]): string {
  return `${JSON.stringify({ findings, counts: countFindings(findings) }, null, 2)}\n`;
}
