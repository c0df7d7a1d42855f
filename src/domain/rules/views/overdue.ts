import { isOverdue } from '../../judgements/open.ts';
import { valueAt, valuesAt } from '../../model/values-at.ts';
import type { FileKind } from '../../model/kinds.ts';
import type { Place } from '../../model/place.ts';
import type { World } from '../world.ts';

/** What somebody promised in a list of such entries, and the day is over. A record counts from its own day on. */
export function* overdueEntries(
  { sources, today }: World,
  kind: FileKind,
  list: string,
): Generator<{ place: Place; args: { due: string; title: string } }> {
  for (const { file, kind: own, data, issues } of sources) {
    if (own !== kind || String(valueAt(data, ['date']) ?? '') > today) continue;
    for (const { path, value } of valuesAt(data, [list, '*'])) {
      const [due, status, title] = ['due', 'status', 'title'].map((key) => valueAt(value, [key]));
      if (typeof due !== 'string' || !isOverdue({ status: String(status), due }, today)) continue;
      if (issues.some((issue) => path.every((step, at) => issue.path[at] === step))) continue;
      yield { place: { file, data: { path: [...path, 'due'] } }, args: { due, title: String(title) } };
    }
  }
}
