import type { RunEntry } from '../../domain/model/run-log.ts';

/** Where entries lie, as they lie there: whoever reads them judges them. */
export interface EntryShelf {
  keys(): Promise<string[]>;
  /** In the order of their numbers, from entry `from` on. */
  read(key: string, from?: number): Promise<unknown[]>;
  /** Puts behind the last entry what `next` makes of it, and nothing of another tab between; resolves when it is safely stored. */
  add(key: string, next: (last: unknown) => readonly RunEntry[]): Promise<RunEntry[]>;
  remove(key: string): Promise<void>;
}

/** Lasts as long as the page. */
export function memoryShelf(): EntryShelf {
  const runs = new Map<string, RunEntry[]>();
  return {
    keys: async () => [...runs.keys()],
    read: async (key, from = 0) => (runs.get(key) ?? []).slice(from),
    async add(key, next) {
      const entries = runs.get(key) ?? [];
      const added = [...next(entries.at(-1))];
      runs.set(key, [...entries, ...added]);
      return added;
    },
    remove: async (key) => void runs.delete(key),
  };
}
