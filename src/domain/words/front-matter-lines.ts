/** A line that YAML of our files is made of: a key, what is indented below it, an entry of a list, a comment. */
const PART = /^(?:[A-Za-z_][\w-]*:(?:\s|$)|[ \t]+\S|- |-$)/;

/** Number of the last line of front matter that begins on the first line and is never closed; undefined where that is a guess. */
export function frontMatterEnd(lines: readonly string[]): number | undefined {
  let end = 1;
  while (end < lines.length && PART.test(lines[end] ?? '')) end++;
  return end > 1 ? end : undefined;
}

/** What stands in the way of front matter that a file has all the same. */
export type FrontMatterFault =
  | { what: 'no-opening'; first: string }
  | { what: 'lines-above'; lines: number }
  | { what: 'dashes'; line: string };

/** How a file that is read as one without front matter has one: its first line of dashes is missing, is not the first, or is none. */
export function frontMatterFault(lines: readonly string[]): FrontMatterFault | undefined {
  const first = lines.findIndex((line) => line.trim() !== '');
  const text = lines[first] ?? '';
  const next = lines[first + 1] ?? '';
  if (first === -1 || !hasClosing(lines, first)) return undefined;
  if (/^[A-Za-z_][\w-]*:(\s|$)/.test(text))
    return first === 0 ? { what: 'no-opening', first: text } : undefined;
  if (!PART.test(next)) return undefined;
  if (text === '---' && first > 0) return { what: 'lines-above', lines: first };
  const isDashes = /^\s*[-–—_=*]{1,10}\s*$/.test(text) && text !== '---';
  return isDashes && first === 0 ? { what: 'dashes', line: text } : undefined;
}

function hasClosing(lines: readonly string[], first: number): boolean {
  let at = first + 1;
  while (at < lines.length && PART.test(lines[at] ?? '')) at++;
  return at > first + 1 && lines[at]?.trimEnd() === '---';
}
