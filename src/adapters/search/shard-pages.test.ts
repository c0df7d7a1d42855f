import fc from 'fast-check';
import { expect, it } from 'vitest';
import { FIRST_SHARD, shardPages } from './shard-pages.ts';

const page = (file: string, searched = 'a') => ({ file: `${file}/index.html`, searched });
const many = (count: number) => Array.from({ length: count }, (_, at) => page(`runbooks/r${at}`));
const named = (pages: ReturnType<typeof page>[]) =>
  shardPages(pages).map(({ name, files }) => [name, files.length]);

it.each([
  ['nothing', [], [[FIRST_SHARD, 0]]],
  [
    'a small site',
    [page('runbooks/a'), page('guides/b'), page('reference/rules/x/y')],
    [
      [FIRST_SHARD, 2],
      ['product', 1],
    ],
  ],
])('%s', (_, pages, wanted) => expect(named(pages)).toEqual(wanted));

it('spreads a large site, with its lists apart', () => {
  const found = named([...many(600), page('runbooks'), page('runbooks/page/2'), page('reference/formats/x')]);
  expect(found.map(([name]) => name)).toEqual([
    FIRST_SHARD,
    'product',
    'programme-1',
    'programme-2',
    'programme-3',
    'programme-4',
  ]);
  expect(found[0]).toEqual([FIRST_SHARD, 2]);
  for (const [, count] of found.slice(2)) expect(count).toBeGreaterThan(100);
});

it.each([
  [500, 1],
  [501, 5],
  [1501, 17],
  [5001, 33],
])('spreads %i pages so that an edit has few of them indexed anew', (count, shards) => {
  // The first shard, of lists, is there without one.
  expect(shardPages(many(count))).toHaveLength(shards);
});

it('holds every page once, whatever their order, and an edit changes one key', () => {
  const pages = many(700);
  const before = shardPages(pages);
  expect(before.flatMap(({ files }) => files).sort()).toEqual(pages.map(({ file }) => file).sort());
  fc.assert(
    fc.property(fc.nat({ max: 699 }), (at) => {
      expect(shardPages(pages.toReversed())).toEqual(before);
      const after = shardPages(
        pages.map((each, index) => (index === at ? { ...each, searched: 'b' } : each)),
      );
      expect(after.filter(({ key }, index) => key !== before[index]?.key).length).toBe(1);
    }),
    { numRuns: 20 },
  );
});
