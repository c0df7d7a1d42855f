import type { RunEntry } from '../model/run-log.ts';

/** The runbook that was last worked on or taken up. Its id is as foreign as the log. */
export function recentRunbook(entries: readonly RunEntry[]): string | undefined {
  const deed = entries.findLast((entry) => 'runbook' in entry.deed && entry.deed.runbook !== undefined)?.deed;
  return deed && 'runbook' in deed ? deed.runbook : undefined;
}
