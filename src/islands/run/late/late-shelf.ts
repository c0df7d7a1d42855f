import type { RunEntry } from '../../../domain/model/run-log.ts';
import { type EntryShelf, memoryShelf } from '../entry-shelf.ts';
import { judgeEntries } from '../judge-entries.ts';
import { takeFile } from '../take-file.ts';

/** A move that failed is tried again: a disk may get room, a browser may answer. */
const RETRY_MS = 4000;

/**
 * Memory until `late` opens. Then what was written meanwhile is laid beside or behind what lies there, and whatever
 * is asked in between waits; where that fails, all stays in memory and is moved later. `settled` is told when entries
 * last, and of each new reason why they do not.
 */
export function lateShelf(
  late: Promise<EntryShelf>,
  settled: (outcome: { failed?: unknown }) => void,
): EntryShelf {
  const memory = memoryShelf();
  let shelf = memory;
  let opened: EntryShelf | undefined;
  let moved: Promise<void> = Promise.resolve();
  let told: string | undefined;
  const fail = (failed: unknown) => {
    if (told !== String(failed)) settled({ failed });
    told = String(failed);
  };
  const move = (to: EntryShelf) => {
    opened = to;
    moved = moveRuns(memory, to).then(
      () => {
        shelf = to;
        settled({});
      },
      (failed: unknown) => {
        fail(failed);
        setTimeout(() => move(to), RETRY_MS);
      },
    );
  };
  late.then(move, fail);

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
    remove: (key) =>
      use(async (now) => {
        // Part of it may have been moved before the rest could not be.
        if (opened && opened !== now) await opened.remove(key);
        await now.remove(key);
      }),
  };
}

async function moveRuns(from: EntryShelf, to: EntryShelf): Promise<void> {
  const judged = async (key: string) => judgeEntries([], await to.read(key));
  for (const key of await from.keys()) {
    await takeFile(to, judged, { entries: (await from.read(key)) as RunEntry[] });
  }
}
