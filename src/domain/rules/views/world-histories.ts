import { valueAt, valuesAt } from '../../model/values-at.ts';
import type { HistoryEntry } from '../../model/assessment.ts';
import type { DataPath } from '../../model/place.ts';
import type { SourceFile } from '../../model/source-file.ts';
import { perWorld } from '../per-world.ts';

export interface DatedEntry {
  path: DataPath;
  entry: HistoryEntry;
}

/** Each assessment's dated entries, those that break the schema left out. */
export const worldHistories = perWorld(
  ({ sources }): readonly { source: SourceFile; entries: readonly DatedEntry[] }[] =>
    sources
      .filter(({ kind, data }) => kind === 'assessment' && valueAt(data, ['history']) !== undefined)
      .map((source) => ({ source, entries: entriesOf(source) })),
);

function entriesOf({ data, issues }: SourceFile): DatedEntry[] {
  const broken = new Set(issues.filter(({ path }) => path[0] === 'history').map(({ path }) => path[1]));
  if (broken.has(undefined)) return [];
  return valuesAt(data, ['history', '*'])
    .filter(({ path }) => !broken.has(path[1]))
    .map(({ path, value }) => ({ path, entry: value as HistoryEntry }));
}
