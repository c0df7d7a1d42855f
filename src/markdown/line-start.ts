/** What the start of a line says of the blocks that it stands in. */
export interface LineStart {
  /** Column, from 0, of the first character that is no blank. */
  indent: number;
  /** Quotes and lists that it opens or goes on with. */
  markers: number;
  /** The line begins with a list's marker and something behind it: `-`, `*`, `+`, or what follows the number. */
  item?: string;
  /** Number of a numbered item. */
  number?: number;
}

const MARKER = /[ \t]*(?:>|[-*+](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$))/y;
const ITEM = /^[ \t]*(?:([-*+])|(\d{1,9})([.)]))[ \t]+\S/;
const TAB = 4;

export function readLineStart(line: string): LineStart {
  let markers = 0;
  MARKER.lastIndex = 0;
  while (MARKER.test(line)) markers++;
  let indent = 0;
  for (let at = 0; line[at] === ' ' || line[at] === '\t'; at++)
    indent += line[at] === '\t' ? TAB - (indent % TAB) : 1;
  const item = markers > 0 ? ITEM.exec(line) : null;
  if (!item) return { indent, markers };
  const [, bullet, number, behind] = item;
  return number === undefined
    ? { indent, markers, item: bullet ?? '' }
    : { indent, markers, item: behind ?? '', number: Number(number) };
}

/**
 * Whether an item begins a block of its own, whatever stands before it: only then is it no part of the paragraph above.
 * `before`: the item that began the block above.
 */
export function beginsItem(start: LineStart, before: LineStart | undefined): boolean {
  if (start.item === undefined) return false;
  if (!before) return start.number === undefined && start.indent <= 3;
  if (start.indent > before.indent + 5) return false;
  return start.number === undefined || (before.number !== undefined && before.item === start.item);
}
