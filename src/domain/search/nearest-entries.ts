import { fold } from './fold.ts';
import type { SearchEntry } from './search-index.ts';
import { wordsOf } from './words-of.ts';

const SHOWN = 3;

/** The runbooks whose title has the word most like one of the query; drafts only where there is nothing else. */
export function nearestEntries(entries: readonly SearchEntry[], query: string): SearchEntry[] {
  const typed = wordsOf(query).flatMap(({ forms }) => forms.slice(0, 1));
  const runbooks = entries.filter(({ kind }) => kind === 'Runbook');
  const inUse = runbooks.filter(({ retired }) => !retired);
  return (inUse.length > 0 ? inUse : runbooks)
    .map((entry, at) => ({ entry, at, likeness: likenessOf(typed, entry) }))
    .sort((a, b) => b.likeness - a.likeness || a.at - b.at)
    .slice(0, SHOWN)
    .map(({ entry }) => entry);
}

function likenessOf(typed: readonly string[], { title, names = [] }: SearchEntry): number {
  const known = [title, ...names].flatMap((text) => wordsOf(text).flatMap(({ forms }) => forms));
  return Math.max(0, ...typed.flatMap((word) => known.map((other) => likeness(fold(word), other))));
}

/** Share of the pairs of neighbouring letters that two words have in common, 0 to 1. */
function likeness(a: string, b: string): number {
  const [first, second] = [pairs(a), pairs(b)];
  if (first.size === 0 || second.size === 0) return 0;
  const common = [...first].filter((pair) => second.has(pair)).length;
  return (2 * common) / (first.size + second.size);
}

const pairs = (word: string): Set<string> =>
  new Set([...word].slice(1).map((letter, at) => `${word[at]}${letter}`));
