import type { Shingles } from '../model/word-facts.ts';
import { perText, wordFact } from './per-text.ts';
import { runningText } from './running-text.ts';

const LENGTH = 5;
/** Of all runs of words, those that are looked up: the same in every text. */
const SAMPLED = 8;
/** What stands in so many texts is a house's own phrase. */
const COMMON = 20;

/** What tells that two texts may be alike: a sample of the hashes of their runs of words. */
export const shinglesOf = wordFact('shingles', (source, _text, world): Shingles => {
  const all = runsOf(world, source) ?? new Set();
  return { count: all.size, sampled: [...all].filter((run) => run % SAMPLED === 0) };
});

/** Hashes of every run of five words of a text. */
export const runsOf = perText((source, text, world): ReadonlySet<number> => {
  const words = (runningText(world, source) ?? text).toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const hashes = words.map(hash);
  const all = new Set<number>();
  for (let at = LENGTH; at <= hashes.length; at++) {
    let run = 0x811c9dc5;
    for (let word = at - LENGTH; word < at; word++)
      run = Math.imul(run ^ (hashes[word] ?? 0), 0x01000193) ^ (run >>> 13);
    all.add(run >>> 0);
  }
  return all;
});

/** Pairs of texts that share a good part of their sampled runs: found by looking runs up, not by comparing all pairs. */
export function likelyPairs(texts: readonly Shingles[], share: number): [number, number][] {
  const holders = new Map<number, number[]>();
  for (const [at, { sampled }] of texts.entries())
    for (const run of sampled) {
      const known = holders.get(run);
      if (known) known.push(at);
      else holders.set(run, [at]);
    }
  const shared = new Map<string, number>();
  for (const ats of holders.values())
    if (ats.length <= COMMON)
      for (const [index, one] of ats.entries())
        for (const other of ats.slice(index + 1))
          shared.set(`${one} ${other}`, (shared.get(`${one} ${other}`) ?? 0) + 1);
  return [...shared].flatMap(([pair, count]): [number, number][] => {
    const [one = 0, other = 0] = pair.split(' ').map(Number);
    const least = Math.min(texts[one]?.sampled.length ?? 0, texts[other]?.sampled.length ?? 0);
    return count >= share * least ? [[one, other]] : [];
  });
}

/** Runs that two texts share, of all that either has (Jaccard). */
export function similarity(one: ReadonlySet<number>, other: ReadonlySet<number>): number {
  let both = 0;
  for (const run of one) if (other.has(run)) both++;
  return both / (one.size + other.size - both);
}

/** FNV-1a, 32 bits. */
function hash(word: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < word.length; at++) value = Math.imul(value ^ word.charCodeAt(at), 0x01000193);
  return value >>> 0;
}
