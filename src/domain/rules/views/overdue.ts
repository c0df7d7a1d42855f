import { valueAt, valuesAt } from '../../links/values-at.ts';
import type { FileKind } from '../../model/kind.ts';
import type { Place } from '../../model/place.ts';
import type { World } from '../world.ts';

const OPEN = new Set(['open', 'in-progress']);

/** What somebody promised in a list of such entries, and the day is over. */
export function* overdueEntries(
  { sources, today }: World,
  kind: FileKind,
  list: string,
): Generator<{ place: Place; args: { due: string; title: string } }> {
  for (const { file, kind: own, data, issues } of sources) {
    if (own !== kind) continue;
    for (const { path, value } of valuesAt(data, [list, '*'])) {
      const [due, status, title] = ['due', 'status', 'title'].map((key) => valueAt(value, [key]));
      if (typeof due !== 'string' || due >= today || !OPEN.has(String(status))) continue;
      if (issues.some((issue) => issue.path.join().startsWith(path.join()))) continue;
      yield { place: { file, data: { path: [...path, 'due'] } }, args: { due, title: String(title) } };
    }
  }
}
