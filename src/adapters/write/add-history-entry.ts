import { isDeepStrictEqual } from 'node:util';
import type { HistoryEntry } from '../../domain/model/assessment.ts';
import { entryPairs, flowMapping } from './entry-text.ts';
import { insertItem, type Insertion } from './insert-item.ts';
import { lineAfter, openFrontMatter, pairAt, type YamlRegion } from './yaml-region.ts';

/** Keys that stand behind `history` where a file is written in the documented order. */
const AFTER_HISTORY = new Set(['evidence', 'actions', 'tlp']);

/**
 * The text of a control's file with one more history entry, behind all entries of that day and before; every byte
 * that was there stays. undefined where the file is written in a way that a program cannot extend safely.
 */
export function addHistoryEntry(text: string, entry: HistoryEntry): string | undefined {
  const region = openFrontMatter(text);
  if (!region) return undefined;
  const history = pairAt(region, 'history');
  const before = region.data['history'] ?? [];
  if (!Array.isArray(before)) return undefined;
  const index =
    before.findLastIndex((item?: { date?: unknown } | null) => String(item?.date) <= entry.date) + 1;
  const insertion = history
    ? insertItem(region, history, index, entryPairs(entry))
    : insertHistory(region, entry);
  if (!insertion) return undefined;
  const after = text.slice(0, insertion.at) + insertion.text + text.slice(insertion.at);
  return says(after, { ...region.data, history: before.toSpliced(index, 0, { ...entry }) })
    ? after
    : undefined;
}

/** A new key, before those that usually follow it; comments above those stay with them. */
function insertHistory(region: YamlRegion, entry: HistoryEntry): Insertion | undefined {
  const { root, lineEnd } = region;
  if (root.flow) return undefined;
  const follower = root.items.findIndex(({ key }) => AFTER_HISTORY.has(String(key)));
  const previous = root.items[follower > 0 ? follower - 1 : root.items.length - 1];
  if (!previous) return undefined;
  const item = flowMapping(entryPairs(entry));
  return { at: lineAfter(region, previous), text: `history:${lineEnd}  - ${item}${lineEnd}` };
}

/** Reads the result again: it must say what was meant and nothing else. */
function says(text: string, data: Record<string, unknown>): boolean {
  const region = openFrontMatter(text);
  return region !== undefined && isDeepStrictEqual(region.data, data);
}
