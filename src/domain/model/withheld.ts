/** What a reader sees instead of anything that the publication ceiling hides. */
export const WITHHELD = 'withheld';

/** True for the published id or path of something hidden. Such a thing has no page. */
export function isWithheld(id: string): boolean {
  return /^withheld-\d+/.test(id);
}
