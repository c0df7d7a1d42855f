/** Case, blanks and the marks that stand for blanks do not tell words apart. */
export function looseWord(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ')
    .replace(/^[?\s]+|[?\s.:]+$/g, '');
}
