/** Letters that no decomposition turns into plain ones. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  æ: 'ae',
  œ: 'oe',
  ł: 'l',
  đ: 'd',
  ı: 'i',
};
const UMLAUTS: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', å: 'aa' };

const PLAIN = /^[a-z0-9]*$/i;

/** A word without case and accents: `Überweisung` is `uberweisung`. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}+/gu, '')
    .replace(/[ßøæœłđı]/g, (letter) => LETTERS[letter] ?? letter);
}

/** The ways in which a word is written without accents: `loesung` beside `losung`. */
export function foldedForms(word: string): string[] {
  if (PLAIN.test(word)) return [word.toLowerCase()];
  const plain = fold(word);
  const spelt = fold(
    word
      .toLowerCase()
      .normalize('NFC')
      .replace(/[äöüå]/g, (letter) => UMLAUTS[letter] ?? letter),
  );
  // A few letters decompose into a blank and something above it.
  return [...new Set([plain, spelt].map((form) => form.replace(/\s+/g, '')))];
}
