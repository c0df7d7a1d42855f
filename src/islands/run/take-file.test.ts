import { describe, expect, it } from 'vitest';
import { type Deed, RUN_FILE, type RunEntry, type RunFile } from '../../domain/model/run-log.ts';
import { logOf, START } from '../../testing/sample-run.ts';
import { memoryShelf } from './entry-shelf.ts';
import { judgeEntries } from './judge-entries.ts';
import { takeFile } from './take-file.ts';

const RUN = 'a'.repeat(32);
const AT = '2026-11-01T10:00:00.000Z';
const note = (text: string): Deed => ({ do: 'note', text });
const log = (...deeds: Deed[]): RunEntry[] => logOf(deeds);
const file = (entries: RunEntry[]): RunFile => ({
  ...RUN_FILE,
  exported: AT,
  head: entries.at(-1)!.hash,
  entries,
});

describe('an imported log', () => {
  async function take(stored: RunEntry[] | undefined, imported: RunEntry[]) {
    const shelf = memoryShelf();
    if (stored) await shelf.add(RUN, () => stored);
    const judged = async (key: string) => judgeEntries([], await shelf.read(key));
    const taken = await takeFile(shelf, judged, file(imported));
    return { ...taken, entries: (await judged(taken.key)).entries, keys: await shelf.keys() };
  }

  it('is new where nothing is known of it', async () => {
    const entries = log(START, note('a'));
    expect(await take(undefined, entries)).toEqual({ key: RUN, outcome: 'new', entries, keys: [RUN] });
  });

  it('goes on where it is longer', async () => {
    const entries = log(START, note('a'), note('b'));
    expect(await take(log(START), entries)).toMatchObject({ outcome: 'longer', entries, keys: [RUN] });
  });

  it.each([
    ['shorter', log(START)],
    ['the same', log(START, note('a'))],
  ])('changes nothing where it is %s', async (_name, imported) => {
    const entries = log(START, note('a'));
    expect(await take(entries, imported)).toMatchObject({ outcome: 'known', entries, keys: [RUN] });
  });

  it('stands beside the stored one where both went on', async () => {
    const imported = log(START, note('b'));
    expect(await take(log(START, note('a')), imported)).toEqual({
      key: `${RUN}~2`,
      outcome: 'copy',
      entries: imported,
      keys: [RUN, `${RUN}~2`],
    });
  });
});

describe('stored entries', () => {
  const entries = log(START, note('a'), note('b'));
  const bad = (n: number, change: object) =>
    entries.map((one) => (one.n === n ? { ...one, ...change } : one));

  it('are kept up to the first that is damaged', () => {
    expect(judgeEntries([], entries)).toEqual({ entries });
    expect(judgeEntries([], bad(1, { deed: note('c') }))).toEqual({
      entries: entries.slice(0, 1),
      damage: 'entry 1 was changed after it was written',
    });
    expect(judgeEntries([], [entries[0], entries[2]])).toMatchObject({ damage: 'entry 1 is missing' });
    expect(judgeEntries([], [null])).toEqual({ entries: [], damage: 'entry 0 cannot be read' });
    expect(judgeEntries([], [])).toMatchObject({ damage: 'it holds no entry' });
  });

  it('are judged one after the other as well as all at once', () => {
    expect(judgeEntries(entries.slice(0, 2), entries.slice(2))).toEqual({ entries });
    expect(judgeEntries(entries.slice(0, 1), entries.slice(2))).toMatchObject({
      damage: 'entry 1 is missing',
    });
  });
});
