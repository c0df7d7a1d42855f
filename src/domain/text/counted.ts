/** `1 file`, `2 files`; `2 boxes` where the plural is given. */
export function counted(number: number, word: string, words = `${word}s`): string {
  return `${number} ${number === 1 ? word : words}`;
}
