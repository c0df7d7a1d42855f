import type { Fault } from '../runbooks/mend-draft.ts';

/** What another programme has no name for leaves the front matter; what is left out is told. */
export interface Mended {
  text: string;
  left: string[];
}

/** A carried draft without the faults of its front matter, as far as that is known how. `owner`: a role that exists. */
export function mendCarried(text: string, faults: readonly Fault[], owner: string): Mended {
  const lines = text.split('\n');
  const end = lines.indexOf('---', 1);
  const left: string[] = [];
  for (const { line, column, endLine, endColumn } of faults.toSorted((a, b) => b.line - a.line)) {
    const at = line - 1;
    const written = lines[at];
    if (written === undefined || at <= 0 || at >= end || line !== endLine) continue;
    const value = written.slice(column - 1, endColumn - 1);
    if (written.startsWith('owner: ')) lines[at] = `owner: ${owner}`;
    else if (written.startsWith('  - ')) lines.splice(at, 1);
    else if (/^[\w-]+: \[/.test(written)) lines[at] = withoutItem(written, value);
    else continue;
    left.push(`${keyAbove(lines, at)} ${value}`.trim());
  }
  return { text: withoutEmptyKeys(lines).join('\n'), left };
}

function withoutItem(line: string, value: string): string {
  const [, key = '', list = ''] = /^([\w-]+: )\[(.*)\]$/.exec(line) ?? [];
  const items = list.split(', ').filter((one) => one !== value);
  return `${key}[${items.join(', ')}]`;
}

function keyAbove(lines: readonly string[], at: number): string {
  const line = lines.slice(0, at + 1).findLast((one) => /^[\w-]+:/.test(one)) ?? '';
  return line.slice(0, line.indexOf(':'));
}

/** A list that lost its last entry says nothing. */
function withoutEmptyKeys(lines: readonly string[]): string[] {
  const end = lines.indexOf('---', 1);
  return lines.filter((line, at) => {
    if (at === 0 || at >= end) return true;
    const isEmpty =
      /^[\w-]+: \[\]$/.test(line) || (/^[\w-]+:$/.test(line) && !/^ {2}/.test(lines[at + 1] ?? ''));
    return !isEmpty;
  });
}
