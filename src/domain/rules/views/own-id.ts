import { valueAt } from '../../model/values-at.ts';
import type { SourceFile } from '../../model/source-file.ts';

/** The id that a file gives itself; undefined where it gives none or one that is no id. */
export function ownId({ data, issues }: SourceFile): string | undefined {
  const id = valueAt(data, ['id']);
  const broken = issues.some(({ path }) => path.length === 1 && path[0] === 'id');
  return typeof id === 'string' && !broken ? id : undefined;
}
