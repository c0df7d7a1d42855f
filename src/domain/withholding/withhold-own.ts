import { hasOwnFields } from '../model/own/fields.ts';
import type { Document } from '../model/programme.ts';
import type { Site } from '../model/site.ts';
import { isWithheld } from '../model/withheld.ts';
import type { Rename } from './map-references.ts';

/** Fields of the team's own as they may be published: declared ones alone, none of what is withheld, no name of a hidden role. */
export function withholdOwn(
  site: Site | undefined,
  kind: string,
  { id, own = {} }: Pick<Document<unknown>, 'id' | 'own'>,
  rename: Rename,
): NonNullable<Document<unknown>['own']> {
  if (isWithheld(id) || !hasOwnFields(kind)) return {};
  const declared = (site?.fields?.[kind] ?? []).filter((field) => Object.hasOwn(own, field.id));
  return Object.fromEntries(
    declared.map(({ id: key, type }) => {
      const value = own[key];
      return [key, type === 'role' && typeof value === 'string' ? rename('role', value) : value];
    }),
  );
}
