import { foldedForms } from '../../domain/search/fold.ts';

const WORD = /([\p{L}\p{M}\p{N}]+)/u;
/** Text with the words in it that were meant; every second part is such a word. */
export function markWords(text: string, terms: ReadonlySet<string>): { text: string; isMarked: boolean }[] {
  return text
    .split(WORD)
    .filter((part) => part !== '')
    .map((part) => ({ text: part, isMarked: foldedForms(part).some((form) => terms.has(form)) }));
}
