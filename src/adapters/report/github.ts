import { inRepository } from './file-uri.ts';
import type { PresentedFinding } from './present.ts';
import { printable } from './printable.ts';

const COMMANDS = { error: 'error', warning: 'warning', info: 'notice' } as const;
const WEIGHT = { error: 0, warning: 1, info: 2 };

/**
 * `check --format github`: workflow commands that GitHub Actions shows as annotations beside the lines. Errors come
 * first, since a step shows only the first ten of each kind.
 */
export function reportGithub(findings: readonly PresentedFinding[], prefix: string): string {
  const worstFirst = findings.toSorted((a, b) => WEIGHT[a.severity] - WEIGHT[b.severity]);
  return worstFirst.map((finding) => annotation(finding, prefix)).join('');
}

function annotation({ severity, code, message, hint, ...where }: PresentedFinding, prefix: string): string {
  const { file, line, column, endLine, endColumn } = where;
  const oneLine = endLine === line && endColumn !== null && column !== null && endColumn > column;
  const properties = {
    file: inRepository(prefix, file),
    ...(line === null ? {} : { line, endLine: endLine ?? line }),
    // GitHub refuses columns of annotations that span lines; its last column is the last character.
    ...(oneLine ? { col: column, endColumn: endColumn - 1 } : {}),
    title: code,
  };
  const list = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
  return `::${COMMANDS[severity]} ${list.join(',')}::${escapeData(`${message}\n${hint}`)}\n`;
}

/** Escaping as GitHub's own toolkit does it; what would steer a terminal is replaced first. */
function escapeData(text: string): string {
  return printable(text.replaceAll('\r', '\n')).replaceAll('%', '%25').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
