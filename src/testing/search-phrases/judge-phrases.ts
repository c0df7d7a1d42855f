/** A phrase as somebody types it, and the pages of the sample of which one should come among the first. */
interface Phrase {
  phrase: string;
  expect: readonly string[];
}

export interface PhraseVerdict extends Phrase {
  /** Place of the first page that was expected, from 1; 0 where it is not among those that were found. */
  place: number;
  found: readonly string[];
}

export interface PhraseScore {
  /** Shares of the phrases, 0 to 1. */
  first: number;
  firstThree: number;
  misses: readonly PhraseVerdict[];
}

/** `found`: addresses from the site's root, best first. A page fits whatever part of it is named, unless the phrase names one. */
export function judgePhrase({ phrase, expect }: Phrase, found: readonly string[]): PhraseVerdict {
  const fits = (address: string) =>
    expect.some((wanted) => address === wanted || address.split('#')[0] === wanted);
  return { phrase, expect, found, place: found.findIndex(fits) + 1 };
}

export function scorePhrases(verdicts: readonly PhraseVerdict[]): PhraseScore {
  const share = (fits: (verdict: PhraseVerdict) => boolean) => verdicts.filter(fits).length / verdicts.length;
  return {
    first: share(({ place }) => place === 1),
    firstThree: share(({ place }) => place > 0 && place <= 3),
    misses: verdicts.filter(({ place }) => place === 0 || place > 3),
  };
}

/** The misses as lines that a person reads. */
export const missLines = ({ misses }: PhraseScore): string[] =>
  misses.map(({ phrase, expect, found }) => `${phrase} → ${expect[0]}, not ${found.slice(0, 3).join(' ')}`);
