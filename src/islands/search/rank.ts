/** A responder looks for what to do: a runbook outranks a page about it that matches about as well. */
const FACTORS: Readonly<Record<string, number>> = { Runbook: 3, Alert: 1.5, Step: 1.5 };

/** Words that stand in every sentence and tell nothing. */
export const EMPTY_WORDS = new Set(
  'a an and are at by for from i in is it my of on or our the this to we with you'.split(' '),
);

export interface Ranked {
  score: number;
  kind: string | undefined;
  /** What the page is found by: its title, the symptoms and alerts that lead to it. */
  signs?: string;
}

/**
 * Best first; equals keep their order. A page whose title, symptoms or alerts hold the words counts up to four
 * times as much as one that holds them somewhere in its text.
 */
export function rankResults<Result extends Ranked>(results: readonly Result[], term = ''): Result[] {
  const words = wordsOf(term);
  const weight = ({ score, kind, signs = '' }: Ranked) =>
    score * (FACTORS[kind ?? ''] ?? 1) * (1 + 3 * share(words, signs) ** 2);
  const weights = new Map(results.map((result) => [result, weight(result)]));
  return [...results].sort((a, b) => (weights.get(b) ?? 0) - (weights.get(a) ?? 0));
}

/** Share of the words that the signs hold, 0 to 1; a word counts where a word of the signs begins with it. */
function share(words: readonly string[], signs: string): number {
  if (words.length === 0) return 0;
  const there = wordsOf(signs);
  return (
    words.filter((word) =>
      there.some((one) => one.startsWith(word) || (one.length > 4 && word.startsWith(one))),
    ).length / words.length
  );
}

function wordsOf(text: string): string[] {
  return (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !EMPTY_WORDS.has(word));
}
