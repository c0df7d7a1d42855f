import type { Deed, RunEntry } from '../model/run-log.ts';
import { secretsIn } from '../words/secrets.ts';

/** A log as it may go into git: what looks like a secret is gone from its texts. Its hashes are those of the log as it was. */
export function withoutSecrets(entries: readonly RunEntry[]): { entries: RunEntry[]; said: string[] } {
  const kinds = new Set<string>();
  const shown = entries.map((entry): RunEntry => {
    return { ...entry, deed: clean(entry.deed, kinds) as Deed };
  });
  return { entries: shown, said: [...kinds].map(secretWords) };
}

/** Every text of a deed, however deep: a deed that was judged is some levels deep at most. */
function clean(value: unknown, kinds: Set<string>): unknown {
  if (typeof value === 'string') return hidden(value, kinds);
  if (Array.isArray(value)) return value.map((one) => clean(one, kinds));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    // A picture is no text, and goes into no record.
    Object.entries(value).map(([key, below]) => [key, key === 'data' ? '' : clean(below, kinds)]),
  );
}

/** What one kind's pattern saw may hide another's: looks until nothing is found. */
function hidden(text: string, kinds: Set<string>): string {
  let shown = text;
  for (let found = secretsIn(shown); found.length > 0; found = secretsIn(shown)) {
    for (const { at, length, what } of found.toSorted((a, b) => b.at - a.at)) {
      kinds.add(what);
      shown = `${shown.slice(0, at)}REDACTED${shown.slice(at + length)}`;
    }
  }
  return shown;
}

const secretWords = (what: string): string =>
  `What looks like ${what} was left out of the record; it still stands in the log. Have it revoked.`;
