import type { RunEntry } from '../model/run-log.ts';

/** Why a whole log is not the one of which somebody noted the last hash, or its first digits; undefined where it is. */
export function headProblem(entries: readonly RunEntry[], noted: string): string | undefined {
  const last = entries.at(-1);
  if (!last || last.hash.startsWith(noted)) return undefined;
  const earlier = entries.find(({ hash }) => hash.startsWith(noted));
  if (earlier) {
    const since = last.n - earlier.n;
    return `The hash is that of entry ${earlier.n}, of ${earlier.at}; ${since === 1 ? 'one entry was' : `${since} entries were`} added since. Up to that entry the log is the one in the ticket.`;
  }
  return `Its last hash is ${last.hash}, and no entry has ${noted}: it is another log, entries at its end are missing, or it was changed and every hash computed anew.`;
}
