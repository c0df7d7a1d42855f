import { valuesAt } from '../../model/values-at.ts';
import type { SourceFile } from '../../model/source-file.ts';
import { perWorld } from '../per-world.ts';

/** Runbooks by the ids that they had before; an id that somebody has now, or that two claim, names nothing else. */
export const formerIds = perWorld(({ sources }): ReadonlyMap<string, SourceFile> => {
  const runbooks = sources.filter(({ kind }) => kind === 'runbook');
  const taken = new Set(runbooks.map(({ id }) => id));
  const former = new Map<string, SourceFile>();
  for (const source of runbooks)
    for (const { value } of valuesAt(source.data, ['aliases', '*'])) {
      if (typeof value !== 'string' || taken.has(value)) continue;
      if (former.has(value)) former.delete(value);
      else former.set(value, source);
      if (!former.has(value)) taken.add(value);
    }
  return former;
});
