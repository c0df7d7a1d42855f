import { foldedForms } from '../../domain/search/fold.ts';
import { isStopWord } from '../../domain/search/posting-table.ts';
import { stem } from '../../domain/search/stem.ts';
import { wordsOf } from '../../domain/search/words-of.ts';

/** Letters that two words must have in common from their beginning. */
const ALIKE = 0.7;

/** For a word that no page holds Pagefind marks any that begins with a letter or two of it: that is no answer. */
export function holdsWords(excerpt: string, term: string): boolean {
  const typed = wordsOf(term).filter((word) => !isStopWord(word));
  const words = typed.flatMap(({ forms, spans }) => [...forms, ...(spans?.forms ?? [])]);
  const marks = [...excerpt.matchAll(/<mark>(.*?)<\/mark>/g)].flatMap(([, text = '']) =>
    text.split(/[^\p{L}\p{M}\p{N}]+/u).flatMap(foldedForms),
  );
  return words.length === 0 || marks.some((mark) => words.some((word) => areAlike(mark, word)));
}

function areAlike(a: string, b: string): boolean {
  if (stem(a) === stem(b)) return true;
  const least = Math.ceil(ALIKE * Math.min(a.length, b.length));
  return least >= 3 && a.slice(0, least) === b.slice(0, least) && Math.abs(a.length - b.length) < 5;
}
