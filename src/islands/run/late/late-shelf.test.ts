import { expect, it, onTestFinished, vi } from 'vitest';
import type { Deed, RunEntry } from '../../../domain/model/run-log.ts';
import { logOf, START } from '../../../testing/sample-run.ts';
import { type EntryShelf, memoryShelf } from '../entry-shelf.ts';
import { lateShelf } from './late-shelf.ts';

const RUN = 'a'.repeat(32);
const log = (...notes: string[]): RunEntry[] =>
  logOf([START, ...notes.map((text): Deed => ({ do: 'note', text }))]);
const put = (shelf: EntryShelf, entries: readonly RunEntry[]) =>
  shelf.add(RUN, (last) => entries.slice(last === undefined ? 0 : (last as RunEntry).n + 1));

/** What each holds when the shelf opens, and what lies there afterwards under the same run. */
const CASES: [string, RunEntry[], RunEntry[], RunEntry[][]][] = [
  ['nothing was there', [], log('a'), [log('a')]],
  ['nothing was written', log('a'), [], [log('a')]],
  ['memory went on', log('a'), log('a', 'b'), [log('a', 'b')]],
  ['the shelf went on', log('a', 'b'), log('a'), [log('a', 'b')]],
  ['both went on', log('a'), log('b'), [log('a'), log('b')]],
];
it.each(CASES)('a shelf that opens late overwrites nothing: %s', async (_, there, written, after) => {
  const kept = memoryShelf();
  if (there.length > 0) await put(kept, there);
  const opening = Promise.withResolvers<EntryShelf>();
  const settled = Promise.withResolvers<{ failed?: unknown }>();
  const shelf = lateShelf(opening.promise, settled.resolve);
  if (written.length > 0) await put(shelf, written);
  opening.resolve(kept);
  expect(await settled.promise).toEqual({});
  const keys = await shelf.keys();
  expect(await Promise.all(keys.map((key) => kept.read(key)))).toEqual(after);
});

it('what is written while memory is moved comes behind it, on the shelf', async () => {
  const kept = memoryShelf();
  const opening = Promise.withResolvers<EntryShelf>();
  const settled = Promise.withResolvers<unknown>();
  const shelf = lateShelf(opening.promise, settled.resolve);
  await put(shelf, log());
  opening.resolve(kept);
  const notes = ['a', 'b', 'c', 'd'];
  await Promise.all(notes.map((_, n) => put(shelf, log(...notes.slice(0, n + 1)))));
  await settled.promise;
  expect(await kept.read(RUN)).toEqual(log(...notes));
});

it.each(['opening', 'moving'])('where %s fails, all stays in memory and the reason is told', async (when) => {
  const full = new DOMException('full', 'QuotaExceededError');
  const kept: EntryShelf = { ...memoryShelf(), add: () => Promise.reject(full) };
  const opening = Promise.withResolvers<EntryShelf>();
  const settled = Promise.withResolvers<{ failed?: unknown }>();
  const shelf = lateShelf(opening.promise, settled.resolve);
  await put(shelf, log('a'));
  if (when === 'opening') opening.reject(full);
  else opening.resolve(kept);
  expect(await settled.promise).toEqual({ failed: full });
  await put(shelf, log('a', 'b'));
  expect(await shelf.read(RUN)).toEqual(log('a', 'b'));
});

/** A shelf without room, until it has some; `left`: how many logs still fit. */
function fullShelf(left: number) {
  const kept = memoryShelf();
  const room = { left };
  const shelf: EntryShelf = {
    ...kept,
    async add(key, next) {
      if (room.left <= 0) throw new DOMException('full', 'QuotaExceededError');
      room.left -= 1;
      return kept.add(key, next);
    },
  };
  return { kept, room, shelf };
}

const OTHER = 'b'.repeat(32);
const otherLog = () => logOf([{ ...START, run: OTHER } as Deed]);

/** A late shelf that holds two runs of which one fitted, and what it has told. */
async function halfMoved() {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  onTestFinished(() => void vi.useRealTimers());
  const told: { failed?: unknown }[] = [];
  const opening = Promise.withResolvers<EntryShelf>();
  const shelf = lateShelf(opening.promise, (outcome) => void told.push(outcome));
  await put(shelf, log('a'));
  await shelf.add(OTHER, otherLog);
  const full = fullShelf(1);
  opening.resolve(full.shelf);
  await vi.advanceTimersByTimeAsync(60_000);
  return { ...full, shelf, told };
}

it('a move that failed is tried until there is room; what was written meanwhile goes along, once', async () => {
  const { shelf, told, kept, room } = await halfMoved();
  expect(told).toEqual([{ failed: expect.any(DOMException) as unknown }]);
  await put(shelf, log('a', 'b'));
  room.left = 9;
  await vi.advanceTimersByTimeAsync(60_000);
  expect(told.slice(1)).toEqual([{}]);
  await put(shelf, log('a', 'b', 'c'));
  expect(await kept.keys()).toEqual([RUN, OTHER]);
  expect(await kept.read(RUN)).toEqual(log('a', 'b', 'c'));
  expect(await kept.read(OTHER)).toEqual(otherLog());
});

it('a run that is removed while its move waits does not come back with it', async () => {
  const { shelf, kept, room } = await halfMoved();
  expect(await kept.keys()).toEqual([RUN]);
  await shelf.remove(RUN);
  room.left = 9;
  await vi.advanceTimersByTimeAsync(60_000);
  expect(await shelf.keys()).toEqual([OTHER]);
  expect(await kept.keys()).toEqual([OTHER]);
});
