import type { Entries } from './collection-entries.ts';

/** Astro runs loader and pages in separate module graphs of one process: what both see hangs on the global object. */
const LIVE = Symbol.for('readyroom.entries');
const shared = globalThis as { [LIVE]?: Entries };

/**
 * In development, entries as they were read last. They go past Astro's store, which would write and parse the whole
 * programme again after each edit: seconds at 500 runbooks.
 */
export function liveEntries(): Entries | undefined {
  return shared[LIVE];
}

export function publishEntries(entries: Entries): void {
  shared[LIVE] = entries;
}
