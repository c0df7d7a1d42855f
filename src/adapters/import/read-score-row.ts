import { describeCsfId, type CsfFramework } from '../../domain/frameworks/csf.ts';
import type { Scale } from '../../domain/model/site.ts';
import { mapScore, type Range } from './map-score.ts';

/** The cells of a row that scores are made from; undefined: there is no such column. */
export interface ScoreCells {
  id: string;
  current: string;
  target?: string;
  weight?: string;
  note?: string;
}

/** A row that can be used. Without `current` it is unanswered. */
export interface ScoreRow {
  line: number;
  subcategory: string;
  /** What stands beside the id: `Ex1` of `DE.AE-02 Ex1`. */
  label: string;
  current?: number;
  target?: number;
  weight?: number;
  note?: string;
}

export interface RowRules {
  framework: CsfFramework;
  /** Scale of the table, and of the programme. */
  from: Range;
  to: Scale;
  /** True where `3,5` is a number. */
  decimalComma: boolean;
}

export type ReadRow = { row: ScoreRow; warnings: string[] } | { reason: string } | 'nothing';

const ID = /(?<![A-Za-z0-9.])[A-Za-z]{2}\.[A-Za-z]{2}-\d{1,2}(?!\d)/g;

/** What a row says; why it cannot be used; or `nothing`: a heading without a score. */
export function readScoreRow(line: number, cells: ScoreCells, rules: RowRules): ReadRow {
  const values = [cells.current, cells.target ?? ''].map((cell) => cell.trim());
  const subcategory = subcategoryIn(cells.id, rules.framework);
  if (subcategory === undefined) {
    if (values.every((value) => value === '')) return 'nothing';
    return {
      reason:
        cells.id.trim() === '' ? 'no subcategory is named' : `"${short(cells.id)}" names no subcategory`,
    };
  }
  if ('reason' in subcategory) return subcategory;
  const warnings: string[] = [];
  const row: ScoreRow = { line, subcategory: subcategory.id, label: subcategory.label };
  for (const name of ['current', 'target'] as const) {
    const read = readScore(cells[name] ?? '', rules);
    if (read === undefined) continue;
    if ('reason' in read) return { reason: `${name} ${read.reason}` };
    row[name] = read.value;
    if (!read.onStep) {
      warnings.push(
        `${name} ${read.value} is between two steps of the scale (${rules.to.step}); it is kept as it is`,
      );
    }
  }
  const weight = readNumber(cells.weight ?? '', rules);
  if (weight === 'bad' || (weight !== undefined && weight <= 0)) {
    return { reason: `weight "${short(cells.weight ?? '')}" is not a number above 0` };
  }
  if (weight !== undefined) row.weight = weight;
  const note = cells.note?.trim();
  if (note) row.note = note;
  return { row: withoutLoss(row, warnings), warnings };
}

/** A target or a note can only be kept beside a score. */
function withoutLoss(row: ScoreRow, warnings: string[]): ScoreRow {
  if (row.current !== undefined) return row;
  const { target, note, ...rest } = row;
  if (target !== undefined) warnings.push('a target without a score cannot be kept');
  if (note !== undefined) warnings.push('a note without a score cannot be kept');
  return rest;
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

function readScore(cell: string, rules: RowRules) {
  const score = readNumber(cell, rules);
  if (score === undefined) return undefined;
  if (score === 'bad') return { reason: `"${short(cell)}" is not a number${commaHint(cell)}` };
  const mapped = mapScore(score, rules.from, rules.to);
  return mapped ?? { reason: `${score} is off the scale ${rules.from.min} to ${rules.from.max}` };
}

function readNumber(cell: string, { decimalComma }: RowRules): number | 'bad' | undefined {
  const text = decimalComma ? cell.trim().replace(',', '.') : cell.trim();
  if (text === '') return undefined;
  return /^[+-]?(\d+\.?\d*|\.\d+)$/.test(text) ? Number(text) : 'bad';
}

function commaHint(cell: string): string {
  return /^\s*\d+,\d+\s*$/.test(cell) ? `; write ${cell.trim().replace(',', '.')}` : '';
}

function short(text: string): string {
  const line = text.trim().replace(/\s+/g, ' ');
  return line.length > 40 ? `${line.slice(0, 39)}…` : line;
}
