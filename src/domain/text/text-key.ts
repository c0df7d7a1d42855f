/** 53 bits of a text, enough to tell the texts of one programme apart; not a cryptographic hash. */
function hash53(text: string): string {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 2654435761);
    b = Math.imul(b ^ code, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return (4294967296 * (2097151 & b) + (a >>> 0)).toString(36);
}

/** A short key of a line of text, equal for equal words: blanks folded, case ignored. Source: cyrb53, public domain. */
export function textKey(text: string): string {
  return hash53(text.trim().replace(/\s+/g, ' ').toLowerCase());
}

/** A short key of a diagram's source: case and indentation mean something there, only line ends and blanks around it do not. */
export function sourceKey(source: string): string {
  return hash53(source.replace(/\r\n?/g, '\n').trim());
}

/** The same keys, the second and later ones of a kind numbered: none stands twice. */
export function numberTwins(keys: readonly string[]): string[] {
  const taken = new Set<string>();
  return keys.map((key) => {
    let own = key;
    for (let number = 2; taken.has(own); number++) own = `${key}-${number}`;
    taken.add(own);
    return own;
  });
}

/** Key of a box to tick among those of its step: short, since every box carries one. */
export function checkKey(text: string): string {
  return textKey(text).slice(-7);
}
