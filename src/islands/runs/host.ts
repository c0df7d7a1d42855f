import type { RunsData } from '../../views/runbook/runs-data.ts';
import type { RunStore } from '../run/run-store.ts';

/** What the parts of the page may do; the page gives it to them. */
export interface Host {
  readonly data: RunsData;
  readonly store: RunStore;
  /** Titles of roles by id. */
  readonly names: { roles: ReadonlyMap<string, string> };
  /** Says something to the reader, and to a screen reader. */
  say(...sentences: string[]): void;
  /** Shows one run, or the list of all. */
  open(key: string | undefined): Promise<void>;
}
