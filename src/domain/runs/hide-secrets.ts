import type { Deed, RunEntry } from '../model/run-log.ts';
import { secretsIn } from '../words/secrets.ts';

/** A log as it may go into git: what looks like a secret is gone from its texts. Its hashes are those of the log as it was. */
export function withoutSecrets(entries: readonly RunEntry[]): { entries: RunEntry[]; said: string[] } {
  const kinds = new Set<string>();
  const clean = entries.map((entry): RunEntry => {
    const deed = Object.fromEntries(
      Object.entries(entry.deed).map(([key, value]) => [
        key,
        // A picture is no text, and goes into no record.
        key === 'data' ? '' : typeof value === 'string' ? hidden(value, kinds) : value,
      ]),
    ) as Deed;
    return { ...entry, deed };
  });
  return { entries: clean, said: [...kinds].map(secretWords) };
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
