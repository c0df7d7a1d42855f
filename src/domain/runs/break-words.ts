import type { RunEntry } from '../model/run-log.ts';
import type { BrokenChain } from './chain.ts';
import { entryLine } from './run-words.ts';

/** Longest piece of an entry in a sentence about it. */
const MOST = 160;

/** What was done to a log, as sentences that name the entry and what it says. */
export function breakWords({ index, entry, kind }: BrokenChain, entries: readonly RunEntry[]): string {
  const said = `it says "${cut(entryLine(entry, entries, { roles: new Map() }))}"`;
  switch (kind) {
    case 'hash':
      return `Entry ${entry.n} was changed after it was written: ${said}, and its hash belongs to something else.`;
    case 'link':
      return index === 0
        ? `Entry 0 does not begin a log: ${said}, and follows an entry that is not there.`
        : `Entry ${entry.n} does not follow entry ${index - 1} as it stands: ${said}. Entry ${index - 1} was changed and its hash computed anew, or entries were put between or left out.`;
    case 'start':
      return index === 0
        ? `The log does not begin with its start: of entry 0, ${said}.`
        : `Entry ${entry.n} starts the run a second time: ${said}.`;
    case 'number':
      return numberWords(index, entry, entries, said);
  }
}

function numberWords(index: number, { n }: RunEntry, entries: readonly RunEntry[], said: string): string {
  const place = `Entry ${n} stands where entry ${index} belongs: ${said}.`;
  if (n < index) return `${place} It was moved, or stands twice.`;
  if (entries.some((other) => other.n === index)) return `${place} Entries were moved.`;
  return n === index + 1
    ? `Entry ${index} is missing. Behind the gap stands entry ${n}: ${said}.`
    : `Entries ${index} to ${n - 1} are missing. Behind the gap stands entry ${n}: ${said}.`;
}

const cut = (text: string): string => (text.length > MOST ? `${text.slice(0, MOST)}…` : text);
