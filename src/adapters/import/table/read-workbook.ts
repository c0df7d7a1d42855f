import type { CellObject, WorkSheet } from '@e965/xlsx';
import type { Grid, GridRow } from './grid.ts';
import { guardArchive } from './guard-archive.ts';

/** Rows that are read of a sheet, and columns. */
const MOST = { rows: 10_100, columns: 400 } as const;

/** The sheets of a workbook as tables, or why it is not read. Formulas count as their last result; nothing is run. */
export async function readWorkbook(bytes: Uint8Array): Promise<{ grids: Grid[] } | { problem: string }> {
  const guarded = guardArchive(bytes);
  if ('problem' in guarded) return guarded;
  const names = new Set(guarded.names);
  if (names.has('xl/workbook.bin')) return { problem: 'It is a binary workbook (.xlsb). Save it as .xlsx.' };
  if (!names.has('xl/workbook.xml') && !names.has('content.xml'))
    return { problem: 'It is an archive, but no workbook. Save the sheet as .xlsx or "CSV UTF-8".' };
  const xlsx = await import('@e965/xlsx');
  let book;
  try {
    book = xlsx.read(bytes, {
      type: 'array',
      cellDates: true,
      cellNF: true,
      cellHTML: false,
      bookVBA: false,
      sheetRows: MOST.rows,
      nodim: true,
    });
  } catch {
    return {
      problem:
        'It cannot be read as a workbook. Open it, save it as .xlsx again, or export the sheet as "CSV UTF-8".',
    };
  }
  const grids = book.SheetNames.flatMap((sheet) => {
    const found = Object.hasOwn(book.Sheets, sheet) ? book.Sheets[sheet] : undefined;
    return found ? [gridOf(sheet, found, xlsx.utils)] : [];
  });
  return grids.some(({ rows }) => rows.length > 0) ? { grids } : { problem: 'All its sheets are empty.' };
}

type Utils = (typeof import('@e965/xlsx'))['utils'];

function gridOf(sheet: string, found: WorkSheet, utils: Utils): Grid {
  const bad: NonNullable<Grid['bad']> = [];
  const rows = new Map<number, string[]>();
  for (const name of Object.keys(found)) {
    if (name.startsWith('!')) continue;
    const { r, c } = utils.decode_cell(name);
    if (c >= MOST.columns || r < 0 || c < 0) continue;
    const read = cellText(found[name] as CellObject);
    if (typeof read !== 'string') {
      bad.push({ line: r + 1, column: c + 1, text: read.problem });
      continue;
    }
    if (read.trim() === '') continue;
    const cells = rows.get(r) ?? [];
    cells[c] = read;
    rows.set(r, cells);
  }
  for (const { s, e } of found['!merges'] ?? []) {
    const value = rows.get(s.r)?.[s.c];
    if (value === undefined || s.c >= MOST.columns) continue;
    // A value that spans rows holds for each of them; one that spans columns is a heading of theirs.
    for (let r = s.r + 1; r <= Math.min(e.r, s.r + MOST.rows); r++) {
      const cells = rows.get(r);
      if (cells) cells[s.c] ??= value;
    }
  }
  const sorted = [...rows].sort(([a], [b]) => a - b);
  return {
    sheet,
    decimalComma: true,
    rows: sorted.map(([at, cells]): GridRow => ({
      line: at + 1,
      cells: Array.from(cells, (cell) => cell ?? ''),
    })),
    ...(bad.length > 0 ? { bad } : {}),
  };
}

/** What a person sees in a cell; a formula that was never reckoned and an error say nothing. */
function cellText(cell: CellObject): string | { problem: string } {
  const { t, v, z, f } = cell;
  if (t === 'e') return { problem: `holds the error ${cell.w ?? '#ERROR'}` };
  if (v === undefined || v === null)
    return f === undefined
      ? ''
      : {
          problem: `holds a formula without a result (=${f.slice(0, 40)}); open the workbook in a spreadsheet and save it`,
        };
  if (v instanceof Date) return v.toISOString().replace(/T00:00:00\.000Z$/, '');
  if (typeof v === 'number') return typeof z === 'string' && z.includes('%') ? `${tidy(v * 100)}%` : tidy(v);
  return String(v);
}

/** A number without the noise of its last binary digits. */
function tidy(value: number): string {
  return String(Number(value.toPrecision(14)));
}
