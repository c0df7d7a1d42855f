import { describeCsfId, type CsfFramework } from '../../domain/frameworks/csf.ts';
import type { Day } from '../../domain/model/time/day.ts';
import { readDay } from './read-day.ts';
import { standingForScore, standingOf, strictest, type Standing, type WordMeanings } from './row-standing.ts';
import { looseWord } from '../../domain/model/own/loose-word.ts';
import { readNumber, readScore, short, type ScoreRules } from './read-score.ts';

/** The cells of a row that scores are made from; undefined: there is no such column. */
export interface ScoreCells {
  id: string;
  current: string;
  target?: string;
  weight?: string;
  note?: string;
  date?: string;
  /** What says whether the row counts, with the titles of the columns. */
  standings: readonly { title: string; cell: string }[];
}

/** A row that can be used. Without `current` and `status` it is unanswered. */
export interface ScoreRow {
  line: number;
  subcategory: string;
  /** What stands beside the id: `Ex1` of `DE.AE-02 Ex1`. */
  label: string;
  current?: number;
  target?: number;
  weight?: number;
  note?: string;
  /** Why it has no score. */
  status?: 'not-applicable' | 'out-of-scope';
  rationale?: string;
  /** Its own day; undefined: that of the whole table. */
  date?: Day;
  /** What no history entry can hold. */
  aside?: string[];
}

export interface RowRules extends ScoreRules {
  framework: CsfFramework;
  today: Day;
  /** True where every row has to name its day. */
  dated: boolean;
}

/** `sum`: a row of a function, a category or the whole, whose score is reckoned from others. */
export type ReadRow = { row: ScoreRow; warnings: string[] } | { reason: string } | 'nothing' | 'sum';

const ID = /(?<![A-Za-z0-9.])[A-Za-z]{2}\.[A-Za-z]{2}-\d{1,2}(?!\d)/g;

/** What a row says; why it cannot be used; or `nothing`: a heading without a score. */
export function readScoreRow(line: number, cells: ScoreCells, rules: RowRules): ReadRow {
  const read = readCells(line, cells, rules);
  if (typeof read === 'string' || 'reason' in read || !rules.dated || read.row.date !== undefined)
    return read;
  const { current, status } = read.row;
  return current === undefined && status === undefined
    ? read
    : { reason: 'no day is named; fill the column in, or say --date for such rows' };
}

function readCells(line: number, cells: ScoreCells, rules: RowRules): ReadRow {
  const values = [cells.current, cells.target ?? ''].map((cell) => cell.trim());
  const subcategory = subcategoryIn(cells.id, rules.framework);
  if (subcategory === undefined) {
    if (values.every((value) => value === '' || standingForScore(value, rules.meanings))) return 'nothing';
    if (/^(overall|[A-Za-z]{2}(\.[A-Za-z]{2})?)$/.test(cells.id.trim()) && isSum(cells.id, rules.framework))
      return 'sum';
    return {
      reason:
        cells.id.trim() === '' ? 'no subcategory is named' : `"${short(cells.id)}" names no subcategory`,
    };
  }
  if ('reason' in subcategory) return subcategory;
  const standing = rowStanding(cells, rules.meanings);
  if ('reason' in standing) return standing;
  const warnings: string[] = [];
  const row: ScoreRow = { line, subcategory: subcategory.id, label: subcategory.label };
  if (cells.date?.trim()) {
    const read = readDay(cells.date, rules.today);
    if ('reason' in read) return read;
    row.date = read.day;
    if (read.said) warnings.push(read.said);
  }
  // A word for "nobody scored it" is the blank that it stands for.
  const own = standingForScore(cells.current, rules.meanings);
  const blank = own?.is === 'unanswered' && standing.own;
  if (standing.is !== 'counts' && !blank) return { row: apart(row, cells, standing, warnings), warnings };
  for (const name of ['current', 'target'] as const) {
    const cell = cells[name] ?? '';
    if (name === 'target' && cell.trim() !== '' && standingForScore(cell, rules.meanings)) {
      if (/[\p{L}\p{N}]/u.test(cell))
        warnings.push(`the target "${short(cell)}" names no score: none is carried`);
      continue;
    }
    const read = name === 'current' && blank ? undefined : readScore(cell, rules);
    if (read === undefined) continue;
    if ('reason' in read) return { reason: `${name} ${read.reason}` };
    row[name] = read.value;
    if (read.said) warnings.push(`${name} ${read.said}`);
  }
  const weight = readNumber(cells.weight ?? '', rules);
  if (weight === 'bad' || (weight !== undefined && weight <= 0)) {
    return { reason: `weight "${short(cells.weight ?? '')}" is not a number above 0` };
  }
  if (weight !== undefined) row.weight = weight;
  const note = cells.note?.trim();
  if (note) row.note = note;
  return { row: withoutLoss(row, blank ? own.more : ''), warnings };
}

function isSum(cell: string, { functions, categories }: CsfFramework): boolean {
  const id = cell.trim().toUpperCase();
  return id === 'OVERALL' || [...functions, ...categories].some((one) => one.id === id);
}

interface RowStanding {
  is: Standing;
  /** The cell that says so. */
  by: string;
  /** True where the words in place of the score alone say so. */
  own?: boolean;
}

/** What the row's columns say together, the score's own word among them. */
function rowStanding(cells: ScoreCells, meanings: WordMeanings): RowStanding | { reason: string } {
  const said: RowStanding[] = [];
  for (const { title, cell } of cells.standings) {
    const is = standingOf(cell, title, meanings);
    if (is === undefined)
      return {
        reason: `"${short(cell)}" in column "${short(title)}" is not a word that is known; say what it means, such as --map "${short(cell)}=out-of-scope"`,
      };
    said.push({ is, by: `${title}: ${cell.trim()}` });
  }
  const columns = strictest(said.map((one) => one.is));
  const own = cells.current.trim() === '' ? undefined : standingForScore(cells.current, meanings);
  if (own) said.push({ is: own.is, by: `Score: ${cells.current.trim()}` });
  const is = strictest(said.map((one) => one.is));
  return { is, by: said.find((one) => one.is === is)?.by ?? '', own: columns === 'counts' };
}

/** A row that does not count: whatever score it carries is no score. */
function apart(row: ScoreRow, cells: ScoreCells, { is, by }: RowStanding, warnings: string[]): ScoreRow {
  const filler = [cells.current, cells.target ?? ''].map((cell) => cell.trim());
  const [score, target] = filler;
  if (looseWord(by) === looseWord(`Score: ${score}`)) {
    if (target && !standingForScore(target, new Map()))
      warnings.push(`the target ${short(target)} is not carried: "${short(by)}" says that the row is ${is}`);
  } else if (score) {
    const both = target ? `${short(score)} and the target ${short(target)} are` : `${short(score)} is`;
    warnings.push(`the score ${both} not carried: "${short(by)}" says that the row is ${is}`);
  }
  const note = cells.note?.trim();
  if (is === 'not-applicable' || is === 'out-of-scope')
    return {
      ...row,
      status: is,
      rationale: `The sheet says ${by.replace(/\s+/g, ' ')}`,
      ...(note ? { note } : {}),
    };
  return note ? { ...row, aside: [`Note: ${note}`] } : row;
}

/** A history holds targets and notes beside scores only: without one they go into the text of the control. */
function withoutLoss(row: ScoreRow, said: string): ScoreRow {
  if (row.current !== undefined) return row;
  const { target, note, ...rest } = row;
  const aside = [
    ...(said === '' ? [] : [`In place of a score: ${said}`]),
    ...(target === undefined ? [] : [`Target: ${target}, and no score yet.`]),
    ...(note === undefined ? [] : [`Note: ${note}`]),
  ];
  return aside.length > 0 ? { ...rest, aside } : rest;
}

function subcategoryIn(
  cell: string,
  framework: CsfFramework,
): { id: string; label: string } | { reason: string } | undefined {
  const found = [...new Set([...cell.matchAll(ID)].map(([id]) => id.toUpperCase()))];
  const [id] = found;
  if (id === undefined) return undefined;
  if (found.length > 1) return { reason: `it names ${found.join(' and ')}; write one row for each` };
  const described = describeCsfId(framework, id);
  if (described.kind === 'withdrawn') {
    const successors = described.successors.join(', ');
    const instead = successors ? `; CSF 2.0 has ${successors} instead` : '';
    return { reason: `${described.id} is withdrawn${instead}` };
  }
  if (described.kind === 'unknown') {
    const [nearest] = described.suggestions;
    return { reason: `CSF 2.0 has no subcategory ${id}${nearest ? `; did you mean ${nearest}?` : ''}` };
  }
  const label = cell.slice(cell.toUpperCase().indexOf(id) + id.length);
  return { id, label: label.replace(/^[\s:–—-]+/, '').trim() };
}
