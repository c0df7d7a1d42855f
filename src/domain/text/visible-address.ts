/** Characters that nobody sees, or that look like others: format marks, variation selectors, blanks that are no space. */
const UNSEEN = /[\p{Cf}\u{fe00}-\u{fe0f}\u{a0}\u{2000}-\u{200f}\u{202f}\u{3000}]/gu;

/** An address in which each character can be seen: those that cannot are written in the percent form, which means the same. */
export function visibleAddress(address: string): string {
  return address.replace(UNSEEN, encodeURIComponent);
}
