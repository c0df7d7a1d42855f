import { statSync } from 'node:fs';
import { openTable } from '../../adapters/import/table/open-table.ts';
import {
  readScoreRow,
  type RowRules,
  type ScoreCells,
  type ScoreRow,
} from '../../adapters/import/read-score-row.ts';
import { readTable, type Table } from '../../adapters/import/table/read-table.ts';
import { saysStanding } from '../../adapters/import/row-standing.ts';
import { looseWord } from '../../domain/model/own/loose-word.ts';
import { scoresByWord } from '../../domain/maturity/level-words.ts';
import { csf2 } from '../../domain/frameworks/csf.ts';
import type { Scale } from '../../domain/model/own/scale.ts';
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
    'columns' | 'quarters' | 'scale' | 'standings' | 'meanings' | 'round' | 'sheet' | 'date' | 'today'
  >,
  to: Scale,
): Promise<ScoresTable | { problem: string }> {
  const found = statSync(file, { throwIfNoEntry: false });
  if (!found?.isFile()) throw new UsageError(`There is no file "${file}".`);
  const opened = await openTable(file, request.sheet);
  if ('problem' in opened) return opened;
  const { columns, scale, standings, meanings, round, today } = request;
  const quarters = request.quarters ?? [{ ...columns, day: undefined }];
  const named = [columns, ...quarters.map(({ day: _day, ...own }) => own)].flatMap(
    (one) => Object.values(one) as string[],
  );
  const table = readTable(opened, [...new Set([...named, ...(standings ?? [])])]);
  if ('problem' in table) return table;
  const unsaid = standings === undefined ? unsaidColumn(table, columns, named) : undefined;
  if (unsaid) return { problem: unsaid };
  const dated = request.date === undefined && request.quarters === undefined;
  const { decimalComma } = table;
  const words = wordsOf(meanings, to);
  const rules = { framework: csf2, from: scale, to, decimalComma, ...words, round, today, dated };
  const result: ScoresTable = {
    rows: [],
    bad: [],
    warnings: [],
    understood: understoodOf(table, request),
  };
  if (opened.guess !== undefined) result.warnings.push({ line: 1, text: opened.guess });
  const used = new Map([...table.columns].map(([name, at]) => [at + 1, name]));
  for (const { line, column, text } of table.bad)
    if (used.has(column)) result.bad.push({ line, text: `column "${used.get(column)}" ${text}` });
  let sums = 0;
  for (const { line, cells } of table.rows) {
    const cell = (name: string) => cells[table.columns.get(name) ?? -1] ?? '';
    const said = (standings ?? []).map((title) => ({ title, cell: cell(title) }));
    const reads = quarters.map(({ day, ...own }) => {
      const { id, weight, date } = columns;
      const named = { id, ...own, ...(weight ? { weight } : {}), ...(date ? { date } : {}) };
      const given = Object.fromEntries(
        Object.entries(named).map(([key, name]) => [key, cell(String(name))]),
      ) as unknown as Omit<ScoreCells, 'standings'>;
      return { day, of: own.current, read: readScoreRow(line, { ...given, standings: said }, rules) };
    });
    if (reads[0]?.read === 'sum') sums += 1;
    const answered = reads.filter(
      ({ read }) => typeof read === 'object' && ('reason' in read || !isBlank(read.row)),
    );
    for (const { day, of, read } of answered.length > 0 ? answered : reads.slice(-1)) {
      if (read === 'nothing' || read === 'sum') continue;
      const where = day === undefined ? '' : `${of}: `;
      if ('reason' in read) result.bad.push({ line, text: `${where}${read.reason}` });
      else {
        result.rows.push(day === undefined ? read.row : { ...read.row, date: day });
        result.warnings.push(...read.warnings.map((text) => ({ line, text: `${where}${text}` })));
      }
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

/** A quarter in which nobody said anything of a row. */
function isBlank({ current, status, aside }: ScoreRow): boolean {
  return current === undefined && status === undefined && aside === undefined;
}

/** What was said of words goes before the words of the programme's scale. */
function wordsOf(meanings: ScoresRequest['meanings'], to: Scale): Pick<RowRules, 'meanings' | 'own'> {
  const own = new Map([...scoresByWord(to)].filter(([word]) => !meanings.has(word)));
  return { meanings: new Map([...own, ...meanings]), own };
}

/**
 * Why a table with a column such as "In Scope?" or "Status" is not read before somebody said what it means: a filler
 * score in a row that nobody assessed would become a real 0.
 */
function unsaidColumn(
  { header, rows }: Table,
  columns: ScoresRequest['columns'],
  named: readonly string[],
): string | undefined {
  const taken = new Set(named.map(looseWord));
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
  { columns, quarters, standings }: Pick<ScoresRequest, 'columns' | 'quarters' | 'standings'>,
): string {
  const { id, weight } = columns;
  const named = [
    ...Object.entries(quarters ? { id, ...(weight ? { weight } : {}) } : columns).map(
      ([as, name]) => `${String(name)} as ${as}`,
    ),
    ...(quarters ?? []).flatMap(({ day, ...own }) =>
      Object.entries(own).map(([as, name]) => `${name} as ${as} of ${day}`),
    ),
    ...(standings ?? []),
  ];
  const sheet = table.sheet === undefined ? '' : `sheet "${table.sheet}", `;
  const known = new Set([...table.columns.values()]);
  const others = table.header.filter((title, at) => title.trim() !== '' && !known.has(at));
  const left =
    others.length > 0 ? `; not read: ${others.map((one) => one.trim().slice(0, 40)).join(', ')}` : '';
  return `${sheet}header in row ${table.headerLine}, ${table.rows.length} rows below; ${named.join(', ')}${left}`;
}
