/** What a reader sees instead of anything that the publication ceiling hides. */
export const WITHHELD = 'withheld';

/** An id as readers see it: one that the ceiling hides reads "withheld". */
export const shownId = (id: string): string => (isWithheld(id) ? WITHHELD : id);

/** True for the published id or path of something hidden. Such a thing has no page. */
export function isWithheld(id: string): boolean {
  return /^withheld-\d+(?=\/|$)/.test(id);
}
