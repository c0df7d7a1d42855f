/** A line that opens or closes a block of code. */
const FENCE = /^([ \t>]*(?:(?:[-*+]|\d+[.)])[ \t]+)?)(`{3,}|~{3,})([^\n]*)$/;

/** For each line, whether it is within a block of code, its fences included. */
export function codeLines(lines: readonly string[]): boolean[] {
  let open: string | undefined;
  return lines.map((line) => {
    const [, , marks = '', rest = ''] = FENCE.exec(line) ?? [];
    if (open === undefined) {
      if (marks && !(marks.startsWith('`') && rest.includes('`'))) open = marks;
      return open !== undefined;
    }
    if (marks.startsWith(open[0] ?? ' ') && marks.length >= open.length && rest.trim() === '')
      open = undefined;
    return true;
  });
}

export const indentOf = (line: string): number =>
  (/^[ \t]*/.exec(line)?.[0] ?? '').replaceAll('\t', '    ').length;

/** The line without so many blanks at its head. */
export function dedent(line: string, by: number): string {
  let left = by;
  let at = 0;
  while (left > 0 && (line[at] === ' ' || line[at] === '\t')) {
    left -= line[at] === '\t' ? 4 : 1;
    at++;
  }
  return `${' '.repeat(Math.max(-left, 0))}${line.slice(at)}`;
}

/** How many of the lines from `from` on are indented by at least `by`, blank ones between them included. */
export function indentedLines(lines: readonly string[], from: number, by: number): number {
  let end = from;
  for (let at = from; at < lines.length; at++) {
    const line = lines[at] ?? '';
    if (line.trim() === '') continue;
    if (indentOf(line) < by) break;
    end = at + 1;
  }
  return end - from;
}

/** What a line of running text holds outside of code in backticks, changed. */
export function outsideCode(line: string, change: (text: string) => string): string {
  return line
    .split(/(`+[^`]*`+)/)
    .map((part, at) => (at % 2 === 0 ? change(part) : part))
    .join('');
}
