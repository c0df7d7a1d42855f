import type { PageDraft } from './draft-page.ts';
import { compareWords, visibleWords, wordsIn, type WordDifference } from './visible-words.ts';

/** Words that a draft lost, or has from nowhere. None of either in a draft that may be written. */
export function compareDraft(
  { source, ledger }: PageDraft,
  written: { front: string; body: string },
): WordDifference {
  const body = compareWords(visibleWords(source.body), visibleWords(written.body), ledger);
  const known = new Set([...wordsIn(written.front), ...visibleWords(written.body)]);
  const lost = wordsIn(source.front).filter((word) => !known.has(word));
  return { lost: [...body.lost, ...lost], added: body.added };
}
