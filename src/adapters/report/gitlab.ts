import { inRepository } from './file-uri.ts';
import { fingerprints } from './fingerprint.ts';
import type { PresentedFinding } from './present.ts';
import { printableLine } from './printable.ts';

const SEVERITIES = { error: 'major', warning: 'minor', info: 'info' } as const;

/** `check --format gitlab`: a Code Quality report, which GitLab shows beside the lines of a merge request. */
export function reportGitlab(
  findings: readonly PresentedFinding[],
  texts: ReadonlyMap<string, string>,
  prefix: string,
): string {
  const names = fingerprints(findings, texts);
  const issues = findings.map(({ code, severity, message, hint, file, line, endLine }, at) => ({
    description: printableLine(`${message} ${hint}`),
    check_name: code,
    fingerprint: names[at],
    severity: SEVERITIES[severity],
    location: {
      path: inRepository(prefix, file),
      lines: { begin: line ?? 1, end: endLine ?? line ?? 1 },
    },
  }));
  return `${JSON.stringify(issues, null, 2)}\n`;
}
