import type { HouseWords, Programme } from '../model/programme.ts';
import { isWithheld } from '../model/withheld.ts';
import type { HiddenFiles } from './hidden-files.ts';
import { mapReferences, type Rename } from './map-references.ts';

/** Words of the house as they may be published. */
export function withholdWords(
  programme: Programme,
  hidden: HiddenFiles,
  rename: Rename,
): Pick<Programme, 'synonyms'> {
  if (hidden.has('content/synonyms.yml')) return { synonyms: [] };
  const { synonyms } = mapReferences('synonyms', { synonyms: programme.synonyms }, rename);
  return { synonyms: synonyms.flatMap(withoutHiddenTargets) };
}

/** Words for what is withheld tell of it: an entry that names nothing else is gone, its usual words with it. */
function withoutHiddenTargets({ id, words, means, ...named }: HouseWords): HouseWords[] {
  const lists = Object.entries(named) as [string, string[]][];
  const shown = lists.flatMap(([key, ids]) => {
    const visible = ids.filter((one) => !isWithheld(one));
    return visible.length > 0 ? [[key, visible]] : [];
  });
  const namesHidden = lists.some(([, ids]) => ids.some(isWithheld));
  if (namesHidden && shown.length === 0) return [];
  return [{ id, words, ...(means ? { means } : {}), ...Object.fromEntries(shown) }];
}
