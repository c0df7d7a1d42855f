/** A word as a shell takes it, whatever it holds. */
export function shellWord(text: string): string {
  return /^[\w./@:\\-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}
