import { closest } from '../../../domain/frameworks/suggest.ts';
import type { Grid, GridRow } from './grid.ts';
import type { OpenedTable, TableSource } from './open-table.ts';

export interface Table {
  decimalComma: boolean;
  /** Of a workbook. */
  sheet?: string;
  /** Line or row of the header. */
  headerLine: number;
  /** Position of each wanted column. */
  columns: ReadonlyMap<string, number>;
  /** The titles of all columns. */
  header: string[];
  /** Rows below the header, empty ones left out. */
  rows: GridRow[];
  /** Cells that say nothing reliable, in the rows below. */
  bad: NonNullable<Grid['bad']>;
}

/** CSF has 106 outcomes: even a group of sixty companies fits. Each row may become a file. */
const MOST_ROWS = 10_000;

/** Finds the sheet or the delimiter, and the header, by the columns that are wanted, then reads all rows. */
export function readTable({ sources }: OpenedTable, wanted: readonly string[]): Table | { problem: string } {
  const found = sources.flatMap((source) => {
    const header = headerOf(source, wanted);
    return header ? [{ source, header }] : [];
  });
  const [first, ...others] = found;
  if (!first) return { problem: missingColumns(sources, wanted) };
  if (first.source.sheet !== undefined && others.length > 0) {
    const names = found.map(({ source }) => `"${source.sheet}"`).join(', ');
    return { problem: `Its sheets ${names} all have these columns. Name one of them with --sheet.` };
  }
  const { source, header } = first;
  const columns = new Map<string, number>();
  for (const name of wanted) {
    const where = positionsOf(header.cells, name);
    if (where.length > 1) return { problem: `Two columns are called "${name}". Rename one of them.` };
    columns.set(name, where[0] ?? 0);
  }
  const { rows, problem } = source.all();
  if (problem) return { problem };
  const below = rows.filter(
    ({ line, cells }) => line > header.line && cells.some((cell) => cell.trim() !== ''),
  );
  if (below.length > MOST_ROWS) return { problem: tooMany(below.length) };
  return {
    decimalComma: source.decimalComma,
    ...(source.sheet === undefined ? {} : { sheet: source.sheet }),
    headerLine: header.line,
    columns,
    header: header.cells,
    rows: below,
    bad: source.bad.filter(({ line }) => line > header.line),
  };
}

/** The row that holds all titles; or two rows that do together, where a title stands over several columns: `Q1` over `Actual` is `Q1 Actual`. */
function headerOf({ head }: TableSource, wanted: readonly string[]): GridRow | undefined {
  const plain = head.find(({ cells }) => hasAll(cells, wanted));
  if (plain) return plain;
  for (const [at, row] of head.entries()) {
    const above = head[at - 1];
    if (!above) continue;
    const joined = { line: row.line, cells: joinedTitles(above.cells, row.cells) };
    if (hasAll(joined.cells, wanted)) return joined;
  }
  return undefined;
}

/** Titles of two rows: what stands above holds for the blank columns right of it. */
function joinedTitles(above: readonly string[], below: readonly string[]): string[] {
  let over = '';
  return Array.from({ length: Math.max(above.length, below.length) }, (_, at) => {
    const [top, own] = [(above[at] ?? '').trim(), (below[at] ?? '').trim()];
    if (top !== '') over = top;
    if (own === '') return top;
    return over === '' || over === own ? own : `${over} ${own}`;
  });
}

function tooMany(rows: number): string {
  const [has, most] = [rows, MOST_ROWS].map((count) => count.toLocaleString('en-GB'));
  return `It has ${has} rows, and no more than ${most} are imported at a time. Split the sheet.`;
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

/** Told by the reading that makes the most columns. */
function missingColumns(sources: readonly TableSource[], wanted: readonly string[]): string {
  const tables = sources.map(({ head }) => head.toSorted((a, b) => filled(b).length - filled(a).length)[0]);
  const widest = tables.toSorted((a, b) => filled(b).length - filled(a).length)[0];
  const names = filled(widest);
  const sentences = wanted
    .filter((name) => positionsOf(widest?.cells ?? [], name).length === 0)
    .map((name) => {
      const [nearest] = closest(name, names, 1);
      return `There is no column "${name}".${nearest ? ` Did you mean "${nearest}"?` : ''}`;
    });
  const sheets = sources.flatMap(({ sheet }) => (sheet === undefined ? [] : [`"${sheet}"`]));
  const which = sheets.length > 1 ? ` The sheets are: ${sheets.join(', ')}; --sheet names one.` : '';
  return `${sentences.join(' ')} The columns are: ${names.map((name) => `"${name}"`).join(', ')}.${which}`;
}

function filled(row: GridRow | undefined): string[] {
  const names = (row?.cells ?? []).map((cell) => cell.trim().replace(/\s+/g, ' ').slice(0, 60));
  return names.filter((name) => name !== '').slice(0, 40);
}
