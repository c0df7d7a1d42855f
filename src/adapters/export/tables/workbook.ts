import type { Blob, Buffer } from 'node:buffer';
import type Stream from 'node:stream';
import type { Cell, Column, Table } from '../../../domain/exchange/tables/table.ts';
import writeExcelFile, { type Feature } from 'write-excel-file/node';
import { getCellAddress } from 'write-excel-file/utility';
import { withoutTimes } from './without-times.ts';

/** Longest text that a cell may hold. */
const LONGEST = 32_767;
/** What XML cannot say. */
const UNSAID = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** All tables as one workbook: a sheet each, its head frozen, a filter over every column, cells with their types. */
export async function workbook(tables: readonly Table[]): Promise<Uint8Array> {
  const sheets = tables.map(({ name, columns, rows }) => ({
    sheet: name,
    data: [
      columns.map(({ title }) => ({ value: title, fontWeight: 'bold' as const })),
      ...rows.map((cells) => cells.map((cell, at) => cellOf(cell, columns[at] as Column))),
    ],
    columns: columns.map((column, at) => ({ width: widthOf(column, rows, at) })),
    stickyRowsCount: 1,
  }));
  const file = await writeExcelFile(sheets, { features: [filters(tables)] }).toBuffer();
  return withoutTimes(file);
}

function cellOf(cell: Cell, { kind }: Column) {
  if (cell === null || cell === '') return null;
  if (typeof cell === 'number') return { value: cell, type: Number };
  if (typeof cell === 'boolean') return { value: cell, type: Boolean };
  if (kind === 'day') return { value: new Date(`${cell}T00:00:00Z`), type: Date, format: 'yyyy-mm-dd' };
  return { value: cell.toWellFormed().replace(UNSAID, '\ufffd').slice(0, LONGEST), type: String };
}

function widthOf({ title }: Column, rows: readonly Cell[][], at: number): number {
  const longest = Math.max(title.length, ...rows.map((cells) => String(cells[at] ?? '').length));
  return Math.min(Math.max(longest + 3, 8), 60);
}

/** A filter over all columns of each sheet; the library has none of its own. */
function filters(tables: readonly Table[]): Feature<Stream | Buffer | Blob> {
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml, _options, { sheetIndex }) => {
            const { columns, rows } = tables[sheetIndex] as Table;
            const range = `A1:${getCellAddress(rows.length, columns.length - 1)}`;
            return xml.replace('</sheetData>', `</sheetData><autoFilter ref="${range}"/>`);
          },
        },
      },
    },
  };
}
