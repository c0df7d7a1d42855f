import type { CsfFramework, CsfSubcategory } from '../../domain/frameworks/csf.ts';

/** The subcategory whose words are most like those of a name; undefined where no word is shared. */
export function guessSubcategory(csf: CsfFramework, name: string): CsfSubcategory | undefined {
  const wanted = stemsOf(name);
  const scored = csf.subcategories.map((subcategory) => {
    const title = stemsOf(subcategory.title);
    const outcome = stemsOf(subcategory.outcome);
    const score = [...wanted].reduce(
      (sum, stem) => sum + (title.has(stem) ? 2 : 0) + (outcome.has(stem) ? 1 : 0),
      0,
    );
    return { subcategory, score };
  });
  const best = scored.reduce((a, b) => (b.score > a.score ? b : a));
  return best.score > 0 ? best.subcategory : undefined;
}

/** Words of four letters and more, cut so that "backup" and "backups" are one. */
function stemsOf(text: string): Set<string> {
  return new Set(
    (text.toLowerCase().match(/[a-z]{4,}/g) ?? []).map((word) => word.slice(0, 6).replace(/s$/, '')),
  );
}
