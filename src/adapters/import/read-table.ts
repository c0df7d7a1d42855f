import { CsvError, parse } from 'csv-parse/sync';
import { closest } from '../../domain/frameworks/suggest.ts';

export interface TableRow {
  /** Line of the file on which the row begins, from 1. */
  line: number;
  cells: string[];
}

export interface Table {
  delimiter: string;
  /** Position of each wanted column. */
  columns: ReadonlyMap<string, number>;
  /** The titles of all columns. */
  header: string[];
  /** Rows below the header, empty ones left out. */
  rows: TableRow[];
}

const DELIMITERS = [',', ';', '\t', '|'];
/** CSF has 106 outcomes: even a group of sixty companies fits. Each row may become a file. */
const MOST_ROWS = 10_000;
/** Some exports put titles above the header. */
const HEADER_WITHIN = 20;

/** Finds delimiter and header by the columns that are wanted, then reads all rows. */
export function readTable(text: string, wanted: readonly string[]): Table | { problem: string } {
  const declared = /^sep=(.)\n/i.exec(text)?.[1];
  const delimiters = declared === undefined ? DELIMITERS : [declared];
  for (const delimiter of delimiters) {
    const header = readRows(text, delimiter, HEADER_WITHIN).rows.find(({ cells }) => hasAll(cells, wanted));
    if (!header) continue;
    const columns = new Map<string, number>();
    for (const name of wanted) {
      const found = positionsOf(header.cells, name);
      if (found.length > 1) return { problem: `Two columns are called "${name}". Rename one of them.` };
      columns.set(name, found[0] ?? 0);
    }
    const { rows, problem } = readRows(text, delimiter);
    if (problem) return { problem };
    const below = rows.filter(
      ({ line, cells }) => line > header.line && cells.some((cell) => cell.trim() !== ''),
    );
    if (below.length > MOST_ROWS) return { problem: tooMany(below.length) };
    return { delimiter, columns, header: header.cells, rows: below };
  }
  return { problem: missingColumns(text, delimiters, wanted) };
}

function tooMany(rows: number): string {
  const [has, most] = [rows, MOST_ROWS].map((count) => count.toLocaleString('en-GB'));
  return `It has ${has} rows, and no more than ${most} are imported at a time. Split the sheet.`;
}

/** Rows as far as they can be read. `problem`: why the rest cannot. */
function readRows(text: string, delimiter: string, to?: number): { rows: TableRow[]; problem?: string } {
  const rows: TableRow[] = [];
  let line = 1;
  try {
    parse(text, {
      delimiter,
      record_delimiter: '\n',
      relax_column_count: true,
      relax_quotes: true,
      ...(to === undefined ? {} : { to }),
      on_record: (cells: string[], { lines }) => {
        rows.push({ line, cells });
        line = lines + 1;
        return null;
      },
    });
    return { rows };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return {
      rows,
      problem: `The row that begins on line ${line} opens a quotation mark that is never closed.`,
    };
  }
}

function hasAll(cells: readonly string[], wanted: readonly string[]): boolean {
  return wanted.every((name) => positionsOf(cells, name).length > 0);
}

/** Columns of exactly that name; else those that differ only in case and blanks. */
function positionsOf(cells: readonly string[], name: string): number[] {
  const where = (test: (cell: string) => boolean) => cells.flatMap((cell, at) => (test(cell) ? [at] : []));
  const same = where((cell) => cell.trim() === name.trim());
  return same.length > 0 ? same : where((cell) => loose(cell) === loose(name));
}

function loose(text: string): string {
  return text.trim().replace(/\s+/g, ' ').toLowerCase();
}

/** Told by the delimiter that makes the most columns. */
function missingColumns(text: string, delimiters: readonly string[], wanted: readonly string[]): string {
  const heads = delimiters.map((delimiter) => readRows(text, delimiter, HEADER_WITHIN).rows);
  const tables = heads.map((rows) => rows.toSorted((a, b) => filled(b).length - filled(a).length)[0]);
  const widest = tables.toSorted((a, b) => filled(b).length - filled(a).length)[0];
  const names = filled(widest);
  const sentences = wanted
    .filter((name) => positionsOf(widest?.cells ?? [], name).length === 0)
    .map((name) => {
      const [nearest] = closest(name, names, 1);
      return `There is no column "${name}".${nearest ? ` Did you mean "${nearest}"?` : ''}`;
    });
  return `${sentences.join(' ')} The columns are: ${names.map((name) => `"${name}"`).join(', ')}.`;
}

function filled(row: TableRow | undefined): string[] {
  const names = (row?.cells ?? []).map((cell) => cell.trim().replace(/\s+/g, ' ').slice(0, 60));
  return names.filter((name) => name !== '').slice(0, 40);
}
