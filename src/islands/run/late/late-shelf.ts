import type { RunEntry } from '../../../domain/model/run-log.ts';
import { type EntryShelf, memoryShelf } from '../entry-shelf.ts';
import { judgeEntries } from '../judge-entries.ts';
import { takeFile } from '../take-file.ts';

/**
 * Memory until `late` opens. Then what was written meanwhile is laid beside or behind what lies there, and whatever
 * is asked in between waits. `settled` is told when entries last, or why they stay in memory.
 */
export function lateShelf(
  late: Promise<EntryShelf>,
  settled: (outcome: { failed?: unknown }) => void,
): EntryShelf {
  const memory = memoryShelf();
  let shelf = memory;
  let moved: Promise<void> = Promise.resolve();
  const fail = (failed: unknown) => settled({ failed });
  late.then((opened) => {
    moved = moveRuns(memory, opened).then(() => {
      shelf = opened;
      settled({});
    }, fail);
  }, fail);

  /** Whoever waited looks again: a move may have begun meanwhile. */
  async function use<Result>(work: (shelf: EntryShelf) => Promise<Result>): Promise<Result> {
    let seen: Promise<void>;
    do {
      seen = moved;
      await seen;
    } while (seen !== moved);
    return work(shelf);
  }

  return {
    keys: () => use((now) => now.keys()),
    read: (key, from) => use((now) => now.read(key, from)),
    add: (key, next) => use((now) => now.add(key, next)),
    remove: (key) => use((now) => now.remove(key)),
  };
}

async function moveRuns(from: EntryShelf, to: EntryShelf): Promise<void> {
  const judged = async (key: string) => judgeEntries([], await to.read(key));
  for (const key of await from.keys()) {
    await takeFile(to, judged, { entries: (await from.read(key)) as RunEntry[] });
  }
}
