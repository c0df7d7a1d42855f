import { readFileSync, statSync } from 'node:fs';
import type { Grid, GridRow } from './grid.ts';
import { decodeTable, isArchive, tableTooLarge } from './decode-table.ts';
import { declaredDelimiter, DELIMITERS, readRows } from './read-text-table.ts';
import { readWorkbook } from './read-workbook.ts';

/** Some exports put titles above the header. */
const HEADER_WITHIN = 20;

/** One way to read a table: a sheet of a workbook, or a text with one of the delimiters. */
export interface TableSource {
  sheet?: string;
  delimiter?: string;
  decimalComma: boolean;
  /** The first rows. */
  head: GridRow[];
  all(): { rows: GridRow[]; problem?: string };
  bad: NonNullable<Grid['bad']>;
}

export interface OpenedTable {
  sources: TableSource[];
  /** What had to be guessed. */
  guess?: string;
}

/** A table of a file, whatever kind of table it is: CSV of any delimiter and encoding, or a workbook. */
export async function openTable(file: string, sheet?: string): Promise<OpenedTable | { problem: string }> {
  const large = tableTooLarge(statSync(file).size);
  if (large) return { problem: large };
  const bytes = readFileSync(file);
  if (isArchive(bytes)) {
    const book = await readWorkbook(bytes);
    return 'problem' in book ? book : chooseSheet(book.grids, sheet);
  }
  const decoded = decodeTable(bytes);
  if ('problem' in decoded) return decoded;
  if (sheet !== undefined) return { problem: 'It is a text and has no sheets: leave --sheet out.' };
  const { text, guess } = decoded;
  const declared = declaredDelimiter(text);
  const sources = (declared === undefined ? DELIMITERS : [declared]).map((delimiter): TableSource => ({
    delimiter,
    decimalComma: delimiter !== ',',
    head: readRows(text, delimiter, HEADER_WITHIN).rows,
    all: () => readRows(text, delimiter),
    bad: [],
  }));
  return { sources, ...(guess === undefined ? {} : { guess }) };
}

function chooseSheet(grids: readonly Grid[], sheet: string | undefined): OpenedTable | { problem: string } {
  const loose = (text: string) => text.trim().toLowerCase();
  const chosen = sheet === undefined ? grids : grids.filter((one) => one.sheet === sheet);
  const near =
    chosen.length > 0 ? chosen : grids.filter((one) => loose(one.sheet ?? '') === loose(sheet ?? ''));
  if (near.length === 0)
    return {
      problem: `It has no sheet "${sheet}". The sheets are: ${grids.map((one) => `"${one.sheet}"`).join(', ')}.`,
    };
  return {
    sources: near.map(({ sheet: name, decimalComma, rows, bad }): TableSource => ({
      ...(name === undefined ? {} : { sheet: name }),
      decimalComma,
      head: rows.slice(0, HEADER_WITHIN),
      all: () => ({ rows }),
      bad: bad ?? [],
    })),
  };
}

/** The tables of a file whose columns nobody named: each sheet, or the text with the delimiter that makes the most columns. */
export async function readGrids(
  file: string,
  sheet?: string,
): Promise<{ grids: Grid[]; guess?: string } | { problem: string }> {
  const opened = await openTable(file, sheet);
  if ('problem' in opened) return opened;
  const width = ({ head }: TableSource) =>
    Math.max(0, ...head.map(({ cells }) => cells.filter((cell) => cell.trim() !== '').length));
  const texts = opened.sources
    .filter(({ delimiter }) => delimiter !== undefined)
    .toSorted((a, b) => width(b) - width(a));
  const grids: Grid[] = [];
  for (const source of texts.length > 0 ? texts.slice(0, 1) : opened.sources) {
    const { rows, problem } = source.all();
    if (problem) return { problem };
    grids.push({ ...source, rows });
  }
  return { grids, ...(opened.guess === undefined ? {} : { guess: opened.guess }) };
}
