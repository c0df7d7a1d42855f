import { tableCsv, tablesOf } from '../../../domain/exchange/tables/tables.ts';
import type { Exported, ExportSource } from '../export-form.ts';
import { workbook } from './workbook.ts';

/** Every table as CSV, and all of them as one workbook. */
export async function exportTables(source: ExportSource): Promise<Exported> {
  const tables = tablesOf(source);
  return {
    files: [
      { file: 'readyroom.xlsx', content: await workbook(tables) },
      ...tables.map((table) => ({ file: `${table.name}.csv`, content: tableCsv(table) })),
    ],
    notes: [
      'Words of runbooks and reasons of scores are left out: tables hold what can be counted and sorted.',
      'In the CSV files a text that a spreadsheet would run as a formula begins with an apostrophe; in the workbook every cell has its type, and none is a formula.',
    ],
  };
}
