import { READING_LIMITS, type PassedLimit, type ReadingLimit } from '../domain/model/reading-limits.ts';
import { beginsItem, readLineStart, type LineStart } from './line-start.ts';
import { measureReferences } from './measure-references.ts';

/** Characters that Markdown, GFM or HTML gives a meaning; a look at one costs what a hundred letters cost. */
const MARK = /[[\]*_~!<>&\\`|:@#^{}\t]|https?:|www\./gi;
/** A footnote is a block of its own, with a number and a way back. */
const NOTE = /^[> \t]*\[\^/;
/** An item, with all that a parser makes of it, costs several marks. */
const ITEM = 3;
const COMMENT = /<[!?]/g;
const UNDERLINE = /^ {0,3}(?:=+|-+)[ \t]*$/;
const HEADER = /^\|[^\\]*\|[ \t]*$/;
const DELIMITER = /^\|(?:[ \t]*:?-+:?[ \t]*\|)+[ \t]*$/;
/** Runs that a pattern may begin to read at each of their characters. */
const RUN = /[!"&'),.:;<>?\]}*_~]{100,}|[ \t]{200,}/g;
/** What may stand before the @ of an address, dots too: those count as signs besides, since they may end a link. */
const NAME_RUN = /[-.\w+]{200,}/g;

/** What stands between blank lines, items and rows, as far as it was read. */
interface Block {
  lines: number;
  marks: number;
  length: number;
  comments: number;
  item?: LineStart | undefined;
  /** Its first line, where a row of delimiters may follow. */
  header?: string | undefined;
  /** Columns of the table that it is. */
  columns?: number;
}

type Counts = Record<'marks' | 'block' | 'cells' | 'runs' | 'comments' | 'underlines' | 'nesting', number>;

/**
 * Counts in linear time what a Markdown text asks of its parsers: the first limit that it passes, or undefined. It never
 * takes for two blocks what a parser takes for one, and so counts too much rather than too little.
 */
export function measureText(text: string): PassedLimit | undefined {
  const counts: Counts = { marks: 0, block: 0, cells: 0, runs: 0, comments: 0, underlines: 0, nesting: 0 };
  const mayHoldAddress = /@|www\./i.test(text);
  let block = beginBlock();
  let line = 0;
  let underlines = 0;
  for (const content of text.split('\n')) {
    line++;
    const start = readLineStart(content);
    const marks = (content.match(MARK)?.length ?? 0) + ITEM * (start.markers + Number(NOTE.test(content)));
    if (content.trim() === '') block = beginBlock();
    else if (beginsItem(start, block.item)) block = beginBlock(start);
    else if (block.columns !== undefined && !content.startsWith('|')) delete block.columns;
    else if (block.lines > 0 && UNDERLINE.test(content)) underlines++;
    const before = block.marks ** 2;
    if (block.columns !== undefined) block.marks = 0;
    const own = block.columns === undefined ? before : 0;
    block.lines++;
    block.marks += 1 + marks;
    block.length += content.length;
    block.comments += content.match(COMMENT)?.length ?? 0;
    counts.marks += 1 + marks;
    counts.block += block.marks ** 2 - own;
    counts.cells += block.columns ?? 0;
    counts.runs += squaredRuns(content, mayHoldAddress);
    counts.comments = Math.max(counts.comments, block.comments * block.length);
    counts.underlines = underlines * line;
    counts.nesting = start.markers + (start.item === undefined ? 0 : start.indent / 2);
    startTable(block, content);
    for (const [limit, count] of Object.entries(counts) as [keyof Counts, number][])
      if (count > READING_LIMITS[limit]) return { limit, line, column: columnOf(limit, content) };
  }
  return measureReferences(text);
}

function beginBlock(item?: LineStart): Block {
  return { lines: 0, marks: 0, length: 0, comments: 0, item };
}

/** Rows are read one by one, but only where there is no doubt that they are rows. */
function startTable(block: Block, line: string): void {
  if (block.lines === 1) block.header = HEADER.test(line) ? line : undefined;
  else if (block.lines === 2 && block.header !== undefined && DELIMITER.test(line)) {
    const columns = bars(line);
    if (columns === bars(block.header)) block.columns = columns;
  }
}

function bars(line: string): number {
  return line.split('|').length - 2;
}

function squaredRuns(line: string, mayHoldAddress: boolean): number {
  let sum = 0;
  if (line.length < 100) return sum;
  for (const [run] of line.matchAll(RUN)) sum += run.length ** 2;
  if (mayHoldAddress) for (const [run] of line.matchAll(NAME_RUN)) sum += run.length ** 2;
  return sum;
}

/** Where a long line passes a limit, the first mark of it that has a part in it. */
function columnOf(limit: ReadingLimit, line: string): number {
  const sign =
    limit === 'runs'
      ? new RegExp(`${RUN.source}|${NAME_RUN.source}`)
      : limit === 'comments'
        ? COMMENT
        : limit === 'nesting'
          ? /\S/g
          : MARK;
  return Math.max(0, line.search(sign)) + 1;
}
