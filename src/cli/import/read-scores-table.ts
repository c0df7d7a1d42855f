import { readFileSync, statSync } from 'node:fs';
import { decodeTable, tableTooLarge } from '../../adapters/import/decode-table.ts';
import { readScoreRow, type ScoreCells, type ScoreRow } from '../../adapters/import/read-score-row.ts';
import { readTable } from '../../adapters/import/read-table.ts';
import { csf2 } from '../../domain/frameworks/csf.ts';
import type { Scale } from '../../domain/model/site.ts';
import type { ScoresRequest } from './scores-request.ts';
import { UsageError } from '../usage-error.ts';

/** Something to say about one row. */
export interface RowRemark {
  line: number;
  text: string;
}

export interface ScoresTable {
  rows: ScoreRow[];
  /** Rows that cannot be used, and why. */
  bad: RowRemark[];
  warnings: RowRemark[];
}

/** The rows of a spreadsheet's export, or why there are none. `to`: the programme's scale. */
export function readScoresTable(
  file: string,
  { columns, scale }: Pick<ScoresRequest, 'columns' | 'scale'>,
  to: Scale,
): ScoresTable | { problem: string } {
  const found = statSync(file, { throwIfNoEntry: false });
  if (!found?.isFile()) throw new UsageError(`There is no file "${file}".`);
  const large = tableTooLarge(found.size);
  if (large) return { problem: large };
  const decoded = decodeTable(readFileSync(file));
  if ('problem' in decoded) return decoded;
  const table = readTable(decoded.text, [...new Set(Object.values(columns) as string[])]);
  if ('problem' in table) return table;
  const rules = { framework: csf2, from: scale, to, decimalComma: table.delimiter !== ',' };
  const result: ScoresTable = { rows: [], bad: [], warnings: [] };
  for (const { line, cells } of table.rows) {
    const cell = (name: string) => cells[table.columns.get(name) ?? -1] ?? '';
    const named = Object.fromEntries(
      Object.entries(columns).map(([key, name]) => [key, cell(String(name))]),
    ) as unknown as ScoreCells;
    const read = readScoreRow(line, named, rules);
    if (read === 'nothing') continue;
    if ('reason' in read) result.bad.push({ line, text: read.reason });
    else {
      result.rows.push(read.row);
      result.warnings.push(...read.warnings.map((text) => ({ line, text })));
    }
  }
  const rows = result.rows.length + result.bad.length;
  return rows > 0
    ? result
    : { problem: `No row below the header names a CSF subcategory in column "${columns.id}".` };
}
