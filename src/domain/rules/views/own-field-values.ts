import { hasOwnFields, ownKeys, type OwnField } from '../../model/own/fields.ts';
import type { SourceFile } from '../../model/source-file.ts';
import { perWorld } from '../per-world.ts';

/** Files whose kind may have fields of its own, with those that the site declares and what the file says. */
export const ownFieldValues = perWorld(({ sources, programme }) => {
  const found: { source: SourceFile; fields: readonly OwnField[]; own: Record<string, unknown> }[] = [];
  if (!programme.site?.name) return found;
  for (const source of sources) {
    const { kind, data, failures } = source;
    if (!kind || !hasOwnFields(kind) || data === undefined || failures.length > 0) continue;
    found.push({ source, fields: programme.site.fields?.[kind] ?? [], own: ownKeys(data) ?? {} });
  }
  return found;
});
