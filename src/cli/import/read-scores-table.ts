import { statSync } from 'node:fs';
import { openTable } from '../../adapters/import/table/open-table.ts';
import { readScoreRow, type ScoreCells, type ScoreRow } from '../../adapters/import/read-score-row.ts';
import { readTable, type Table } from '../../adapters/import/table/read-table.ts';
import { looseWord, saysStanding } from '../../adapters/import/row-standing.ts';
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
  /** How the table was understood: its sheet, its header, its columns. */
  understood: string;
}

/** The rows of a spreadsheet's export, or why there are none. `to`: the programme's scale. */
export async function readScoresTable(
  file: string,
  request: Pick<
    ScoresRequest,
    'columns' | 'scale' | 'standings' | 'meanings' | 'round' | 'sheet' | 'date' | 'today'
  >,
  to: Scale,
): Promise<ScoresTable | { problem: string }> {
  const found = statSync(file, { throwIfNoEntry: false });
  if (!found?.isFile()) throw new UsageError(`There is no file "${file}".`);
  const opened = await openTable(file, request.sheet);
  if ('problem' in opened) return opened;
  const { columns, scale, standings, meanings, round, today } = request;
  const named = Object.values(columns) as string[];
  const table = readTable(opened, [...new Set([...named, ...(standings ?? [])])]);
  if ('problem' in table) return table;
  const unsaid = standings === undefined ? unsaidColumn(table, columns) : undefined;
  if (unsaid) return { problem: unsaid };
  const dated = request.date === undefined;
  const { decimalComma } = table;
  const rules = { framework: csf2, from: scale, to, decimalComma, meanings, round, today, dated };
  const result: ScoresTable = {
    rows: [],
    bad: [],
    warnings: [],
    understood: understoodOf(table, columns, standings),
  };
  if (opened.guess !== undefined) result.warnings.push({ line: 1, text: opened.guess });
  const used = new Map([...table.columns].map(([name, at]) => [at + 1, name]));
  for (const { line, column, text } of table.bad)
    if (used.has(column)) result.bad.push({ line, text: `column "${used.get(column)}" ${text}` });
  let sums = 0;
  for (const { line, cells } of table.rows) {
    const cell = (name: string) => cells[table.columns.get(name) ?? -1] ?? '';
    const given = Object.fromEntries(
      Object.entries(columns).map(([key, name]) => [key, cell(String(name))]),
    ) as unknown as Omit<ScoreCells, 'standings'>;
    const said = (standings ?? []).map((title) => ({ title, cell: cell(title) }));
    const read = readScoreRow(line, { ...given, standings: said }, rules);
    if (read === 'sum') sums += 1;
    if (read === 'nothing' || read === 'sum') continue;
    if ('reason' in read) result.bad.push({ line, text: read.reason });
    else {
      result.rows.push(read.row);
      result.warnings.push(...read.warnings.map((text) => ({ line, text })));
    }
  }
  if (sums > 0)
    result.warnings.push({
      line: table.headerLine,
      text: `${sums} rows of functions, categories and the whole are reckoned from the others and were passed over`,
    });
  const rows = result.rows.length + result.bad.length;
  return rows > 0
    ? result
    : { problem: `No row below the header names a CSF subcategory in column "${columns.id}".` };
}

/**
 * Why a table with a column such as "In Scope?" or "Status" is not read before somebody said what it means: a filler
 * score in a row that nobody assessed would become a real 0.
 */
function unsaidColumn({ header, rows }: Table, columns: ScoresRequest['columns']): string | undefined {
  const taken = new Set((Object.values(columns) as string[]).map(looseWord));
  const scores = header.findIndex((title) => looseWord(title) === looseWord(columns.current));
  for (const [at, title] of header.entries()) {
    if (!saysStanding(title) || taken.has(looseWord(title))) continue;
    const words = new Map<string, number>();
    for (const { cells } of rows) {
      const word = cells[at]?.trim();
      if (word) words.set(word, (words.get(word) ?? 0) + ((cells[scores] ?? '').trim() === '' ? 0 : 1));
    }
    if (words.size === 0) continue;
    const most = [...words].sort((a, b) => b[1] - a[1]).slice(0, 4);
    const counts = most.map(([word, count]) => `"${word.slice(0, 40)}" in ${count} rows with a score`);
    return `Its column "${title.trim()}" says which rows count (${counts.join(', ')}${words.size > 4 ? ', …' : ''}). Name it with --scope "${title.trim()}" or --status "${title.trim()}", so that rows out of scope or not started are no scores; or say --scope none if every score counts.`;
  }
  return undefined;
}

function understoodOf(
  table: Table,
  columns: ScoresRequest['columns'],
  standings: readonly string[] | null | undefined,
): string {
  const named = [
    ...Object.entries(columns).map(([as, name]) => `${String(name)} as ${as}`),
    ...(standings ?? []),
  ];
  const sheet = table.sheet === undefined ? '' : `sheet "${table.sheet}", `;
  const known = new Set([...table.columns.values()]);
  const others = table.header.filter((title, at) => title.trim() !== '' && !known.has(at));
  const left =
    others.length > 0 ? `; not read: ${others.map((one) => one.trim().slice(0, 40)).join(', ')}` : '';
  return `${sheet}header in row ${table.headerLine}, ${table.rows.length} rows below; ${named.join(', ')}${left}`;
}
