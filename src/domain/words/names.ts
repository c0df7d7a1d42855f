import type { DataPath } from '../model/place.ts';
import { withoutQuotes } from './better-spelling.ts';
import { kebab } from './kebab.ts';
import { listOr } from './list-or.ts';
import { nearest } from './nearest.ts';

/** Something that a file may name: the word that is written, and what readers call it. */
export interface Named {
  id: string;
  title?: string | undefined;
  /** There is nothing else that could stand there. */
  only?: true;
}

/** All that may be named at a place; undefined where that is not known, or where nothing is named. */
export type NamesAt = (path: DataPath) => readonly Named[] | undefined;

/** Names that a sentence lists; the rest is counted. */
const MOST = 8;

/** The one thing that is meant, by its own name or its title in any spelling; undefined where that is a guess. */
export function nameMeant(text: string, names: readonly Named[]): string | undefined {
  if (names[0]?.only) return names[0].id;
  const wanted = withoutQuotes(text);
  const ids = names.map(({ id }) => id);
  if (ids.includes(wanted)) return wanted;
  const word = kebab(wanted);
  const same = names.filter(
    ({ id, title }) => word !== '' && (kebab(id) === word || (title !== undefined && kebab(title) === word)),
  );
  if (same.length > 0) return same.length === 1 ? same[0]?.id : undefined;
  // Numbers are names of their own: SEV2 is no misspelt SEV1.
  return ids.some((id) => /\d/.test(id)) ? undefined : nearest(word, ids);
}

/** The names in a sentence: `SEV1 (Critical) or SEV3 (Moderate)`. */
export function nameList(names: readonly Named[]): string {
  const shown = names
    .slice(0, MOST)
    .map(({ id, title }) => (title && kebab(title) !== id ? `${id} (${title})` : id));
  const rest = names.length - shown.length;
  return rest > 0 ? `${shown.join(', ')} and ${rest} more` : listOr(shown);
}
