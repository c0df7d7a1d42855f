import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyDeed, anyDeeds } from '../../testing/random/deeds.ts';
import { EXERCISE, logOf, sha256, START } from '../../testing/sample-run.ts';
import type { RunEntry } from '../model/run-log.ts';
import { chainedText, chainEntry, findBreak, GENESIS } from './chain.ts';

it('hashes JSON without blanks, keys sorted, without the hash', () => {
  const [first] = logOf([START]);
  expect(chainedText(first!)).toMatchInlineSnapshot(
    `"{"at":"2026-10-30T08:00:00.000Z","deed":{"do":"start","kind":"tabletop","lead":"incident-lead","name":"INC-1234 portal","programme":{"id":"09366e260e3723f7","name":"Sample"},"run":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa","severity":"SEV3"},"n":0,"prev":"0000000000000000000000000000000000000000000000000000000000000000"}"`,
  );
});

it('is the same whatever the order of keys', () => {
  const [first] = logOf([START]) as [RunEntry];
  const reversed = Object.fromEntries(Object.entries(first.deed).toReversed()) as typeof first.deed;
  expect(chainedText({ ...first, deed: reversed })).toBe(chainedText(first));
});

const log = anyDeeds.map((deeds) => logOf(deeds));
/** A log, and one of its entries. */
const logAndPlace = log.chain((entries) => fc.tuple(fc.constant(entries), fc.nat(entries.length - 1)));

describe('the laws of the chain', () => {
  it('appending keeps it whole, and so is every beginning of it', () => {
    fc.assert(
      fc.property(logAndPlace, anyDeed, ([entries, place], deed) => {
        const longer = [...entries, chainEntry(entries.at(-1), '2026-10-30T12:00:00.000Z', deed, sha256)];
        expect(findBreak(longer, sha256)).toBeUndefined();
        expect(findBreak(entries.slice(0, place + 1), sha256)).toBeUndefined();
      }),
    );
  });

  it('it survives being written and read', () => {
    fc.assert(
      fc.property(log, (entries) => {
        expect(findBreak(JSON.parse(JSON.stringify(entries)) as RunEntry[], sha256)).toBeUndefined();
      }),
    );
  });

  const CHANGES: [string, (entry: RunEntry) => RunEntry][] = [
    ['number', (entry) => ({ ...entry, n: entry.n + 1 })],
    ['moment', (entry) => ({ ...entry, at: '2026-10-29T00:00:00.000Z' })],
    ['link', (entry) => ({ ...entry, prev: 'f'.repeat(64) })],
    [
      'hash',
      (entry) => ({ ...entry, hash: entry.hash.replace(/^./, (digit) => (digit === '0' ? '1' : '0')) }),
    ],
    ['deed', (entry) => ({ ...entry, deed: { do: 'note', text: 'nothing happened' } })],
  ];
  it.each(CHANGES)('a changed %s is found at its entry', (_, change) => {
    fc.assert(
      fc.property(logAndPlace, ([entries, place]) => {
        const found = findBreak(entries.with(place, change(entries[place]!)), sha256);
        expect(found?.index).toBe(place);
      }),
    );
  });

  it('any change of any field of any deed is found at its entry', () => {
    for (const [place, { deed }] of logOf(EXERCISE).entries()) {
      for (const [key, value] of Object.entries(deed)) {
        const other =
          typeof value === 'number' ? value + 1 : typeof value === 'string' ? `${value} ` : { name: 'Other' };
        const entries = logOf(EXERCISE);
        const changed = { ...entries[place]!, deed: { ...deed, [key]: other } as RunEntry['deed'] };
        expect(findBreak(entries.with(place, changed), sha256)?.index, `${deed.do}.${key}`).toBe(place);
      }
    }
  });

  it('an entry that was changed and hashed anew is found at the one behind it', () => {
    fc.assert(
      fc.property(logAndPlace, ([entries, place]) => {
        fc.pre(place > 0 && place < entries.length - 1);
        const forged = chainEntry(
          entries[place - 1],
          '2026-10-30T08:00:00.000Z',
          { do: 'note', text: 'forged' },
          sha256,
        );
        expect(findBreak(entries.with(place, forged), sha256)).toMatchObject({
          index: place + 1,
          kind: 'link',
        });
      }),
    );
  });

  it('removal, doubling and swaps are found where they begin', () => {
    fc.assert(
      fc.property(logAndPlace, fc.nat(), ([entries, place], by) => {
        const other = (place + 1 + (by % (entries.length - 1))) % entries.length;
        const swapped = entries.with(place, entries[other]!).with(other, entries[place]!);
        expect(findBreak(swapped, sha256)).toMatchObject({ index: Math.min(place, other), kind: 'number' });
        const doubled = entries.toSpliced(place, 0, entries[place]!);
        expect(findBreak(doubled, sha256)).toMatchObject({ index: place + 1, kind: 'number' });
        if (place === entries.length - 1) return;
        expect(findBreak(entries.toSpliced(place, 1), sha256)).toMatchObject({
          index: place,
          kind: 'number',
        });
      }),
    );
  });
});

it.each([
  ['begins with something else', logOf([{ do: 'close' }]), { index: 0, kind: 'start' }],
  ['starts twice', logOf([START, START]), { index: 1, kind: 'start' }],
])('a log that %s is none', (_, entries, found) => {
  expect(findBreak(entries, sha256)).toMatchObject(found);
});

it('a first entry that follows something is found', () => {
  const open = { n: 0, at: '2026-10-30T08:00:00.000Z', deed: START, prev: 'f'.repeat(64) };
  expect(findBreak([{ ...open, hash: sha256(chainedText(open)) }], sha256)).toMatchObject({
    index: 0,
    kind: 'link',
  });
  expect(GENESIS).toHaveLength(64);
});
