import type { Deed, RunEntry } from '../model/run-log.ts';

/** SHA-256 of a text's UTF-8 bytes as 64 hexadecimal digits; comes as an argument, since browsers on plain HTTP lack `crypto.subtle`. */
export type Sha256 = (text: string) => string;

/** What the first entry follows. */
export const GENESIS = '0'.repeat(64);

/** The text that an entry's hash is made of: JSON without blanks, keys of every object sorted by code unit, without `hash`. */
export function chainedText({ n, at, deed, prev }: Omit<RunEntry, 'hash'>): string {
  return JSON.stringify({ at, deed, n, prev }, (_key, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}

/** The entry that follows `last`; `at` is the moment of the deed. */
export function chainEntry(last: RunEntry | undefined, at: string, deed: Deed, sha256: Sha256): RunEntry {
  const open = { n: last ? last.n + 1 : 0, at, deed, prev: last ? last.hash : GENESIS };
  return { ...open, hash: sha256(chainedText(open)) };
}

/** Where a chain is broken, and how. */
export interface BrokenChain {
  /** Place in the list, from 0. */
  index: number;
  entry: RunEntry;
  /** `number`: an entry is missing, doubled or moved; `link`: it does not follow the one before; `hash`: its content was changed; `start`: the log does not begin with its start, or starts twice. */
  kind: 'number' | 'link' | 'hash' | 'start';
}

/**
 * The first place at which a log was changed after it was written; undefined where it is whole. Who recomputes every
 * hash goes unnoticed here: compare the last hash with the one in the ticket.
 */
export function findBreak(entries: readonly RunEntry[], sha256: Sha256): BrokenChain | undefined {
  let prev = GENESIS;
  for (const [index, entry] of entries.entries()) {
    if (entry.n !== index) return { index, entry, kind: 'number' };
    if ((entry.deed.do === 'start') !== (index === 0)) return { index, entry, kind: 'start' };
    if (entry.hash !== sha256(chainedText(entry))) return { index, entry, kind: 'hash' };
    if (entry.prev !== prev) return { index, entry, kind: 'link' };
    prev = entry.hash;
  }
  return undefined;
}
