import type { Document } from '../model/programme.ts';
import { fieldProblem, type FieldKind, type FieldPlace, type OwnField } from '../model/own/fields.ts';
import type { Site } from '../model/site.ts';
import { isWithheld, WITHHELD } from '../model/withheld.ts';

export interface OwnValue {
  field: OwnField;
  /** Undefined where the file has none, or one that does not fit. */
  value: string | number | undefined;
}

/** The fields of a kind that are shown at a place. */
export function ownFields(site: Site | undefined, kind: FieldKind, place: FieldPlace): OwnField[] {
  return (site?.fields?.[kind] ?? []).filter(({ shown }) => !shown || shown.includes(place));
}

/** What a page says in the fields of its kind, each field once and in the order of `content/site.yml`. */
export function ownValues(
  site: Site | undefined,
  kind: FieldKind,
  { own = {} }: Pick<Document<unknown>, 'own'>,
  place: FieldPlace,
): OwnValue[] {
  return ownFields(site, kind, place).map((field) => {
    const value = own[field.id];
    const fits = value !== undefined && fieldProblem(field, value) === undefined;
    const isHidden = field.type === 'role' && typeof value === 'string' && isWithheld(value);
    return { field, value: fits ? (isHidden ? WITHHELD : (value as string | number)) : undefined };
  });
}
