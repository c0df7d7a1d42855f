import { CsvError, parse } from 'csv-parse/sync';
import type { GridRow } from './grid.ts';

export const DELIMITERS = [',', ';', '\t', '|'];

/** `sep=;` on the first line, as spreadsheets write it. */
export function declaredDelimiter(text: string): string | undefined {
  return /^"?sep=(.)"?\n/i.exec(text)?.[1];
}

/** Rows as far as they can be read. `problem`: why the rest cannot. */
export function readRows(
  text: string,
  delimiter: string,
  to?: number,
): { rows: GridRow[]; problem?: string } {
  const rows: GridRow[] = [];
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
