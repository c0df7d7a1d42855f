/** A page as a card of its index. */
export interface PageCard {
  href: string;
  title: string;
  summary: string;
  note: string | null;
}

/** By the place that the author gave, then by id. */
export const inOrder = <T extends { id: string; meta: { order?: number | undefined } }>(
  documents: readonly T[],
): T[] =>
  [...documents].sort(
    (a, b) => (a.meta.order ?? Infinity) - (b.meta.order ?? Infinity) || (a.id < b.id ? -1 : 1),
  );
