import type { HistoryEntry } from '../../domain/model/assessment.ts';
import { yamlNumber, yamlText } from './yaml-text.ts';

/** Keys of a mapping with their values as one-line YAML, in the order in which they are written. */
export type Pairs = readonly (readonly [key: string, value: string])[];

export function entryPairs(entry: HistoryEntry): Pairs {
  const note: Pairs = entry.note === undefined ? [] : [['note', yamlText(entry.note)]];
  if ('status' in entry) {
    const why: Pairs = entry.rationale === undefined ? [] : [['rationale', yamlText(entry.rationale)]];
    return [['date', entry.date], ['status', entry.status], ...why, ...note];
  }
  const target: Pairs = entry.target === undefined ? [] : [['target', yamlNumber(entry.target)]];
  return [['date', entry.date], ['current', yamlNumber(entry.current)], ...target, ...note];
}

/** `{ date: 2026-03-31, current: 1.5 }`; `tight`: without the blanks inside the braces. */
export function flowMapping(pairs: Pairs, tight = false): string {
  const blank = tight ? '' : ' ';
  return `{${blank}${pairs.map(([key, value]) => `${key}: ${value}`).join(', ')}${blank}}`;
}
