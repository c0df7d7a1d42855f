/**
 * A short key of a text, equal for equal texts: blanks folded, case ignored. 53 bits, enough to tell the lines of
 * one file apart; not a cryptographic hash.
 * Source: cyrb53, public domain construction of two 32-bit multiplicative hashes.
 */
export function textKey(text: string): string {
  const plain = text.trim().replace(/\s+/g, ' ').toLowerCase();
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let i = 0; i < plain.length; i += 1) {
    const code = plain.charCodeAt(i);
    a = Math.imul(a ^ code, 2654435761);
    b = Math.imul(b ^ code, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return (4294967296 * (2097151 & b) + (a >>> 0)).toString(36);
}
