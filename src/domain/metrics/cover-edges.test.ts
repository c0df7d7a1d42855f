import fc from 'fast-check';
import { expect, it } from 'vitest';
import { runs } from '../../testing/length.ts';
import { coverEdges, type Edge } from './cover-edges.ts';

type Drawn = readonly [from: string, to: string, needed?: 1];
const edgesOf = (drawn: readonly Drawn[]): Edge<null>[] =>
  drawn.map(([from, to, needed]) => ({ from, to, needed: needed === 1, of: null }));
const drawnPaths = (drawn: readonly Drawn[]) =>
  coverEdges('s', edgesOf(drawn)).map((path) => ['s', ...path.map(({ to }) => to)].join(' '));

it.each<[string, Drawn[], string[]]>([
  ['nothing that is missing', [['s', 'a']], []],
  [
    'a line',
    [
      ['s', 'a', 1],
      ['a', 'e', 1],
    ],
    ['s a e'],
  ],
  [
    'two arms',
    [
      ['s', 'a', 1],
      ['s', 'b', 1],
      ['a', 'e'],
      ['b', 'e'],
    ],
    ['s a e', 's b e'],
  ],
  [
    'two decisions in a row, both in one walk',
    [
      ['s', 'm', 1],
      ['s', 'm', 1],
      ['m', 'e', 1],
      ['m', 'f', 1],
    ],
    ['s m e', 's m f'],
  ],
  [
    'a way back, by a scenario of its own',
    [
      ['s', 'a'],
      ['a', 's', 1],
      ['a', 'e', 1],
    ],
    ['s a e', 's a s a e'],
  ],
  [
    'what the start does not reach',
    [
      ['x', 'y', 1],
      ['s', 'a'],
    ],
    [],
  ],
])('%s', (_, drawn, paths) => {
  expect(drawnPaths(drawn)).toEqual(paths);
});

/** Any graph without ways back: places 0 to 5, edges upwards. */
const graphs = fc
  .array(fc.tuple(fc.nat(5), fc.nat(5), fc.boolean()), { maxLength: 9 })
  .map((drawn) =>
    drawn
      .filter(([from, to]) => from < to)
      .map(([from, to, needed]): Edge<null> => ({ from: `${from}`, to: `${to}`, needed, of: null })),
  );

it('takes every edge that the start reaches, by whole paths, and no fewer paths could', () => {
  fc.assert(
    fc.property(graphs, (edges) => {
      const paths = coverEdges('0', edges);
      const reached = reach('0', edges);
      const needed = edges.filter(({ needed: one, from }) => one && reached.has(from));
      const taken = new Set(paths.flat());
      expect(needed.filter((edge) => !taken.has(edge))).toEqual([]);
      for (const path of paths) {
        expect(path[0]?.from).toBe('0');
        for (const [at, edge] of path.entries()) if (at > 0) expect(edge.from).toBe(path[at - 1]?.to);
        expect(edges.some(({ from }) => from === path.at(-1)?.to)).toBe(false);
      }
      expect(paths.length).toBe(mostApart(needed, edges));
    }),
    { numRuns: runs(100, 2000) },
  );
});

function reach(start: string, edges: readonly Edge<null>[]): Set<string> {
  const reached = new Set([start]);
  for (const place of reached) for (const { from, to } of edges) if (from === place) reached.add(to);
  return reached;
}

/** The most needed edges of which no path takes two: as many paths are needed at least, and by Dilworth at most. */
function mostApart(needed: readonly Edge<null>[], edges: readonly Edge<null>[]): number {
  const follows = (a: Edge<null>, b: Edge<null>) => reach(a.to, edges).has(b.from);
  let most = 0;
  for (let chosen = 0; chosen < 1 << needed.length; chosen++) {
    const some = needed.filter((_, at) => chosen & (1 << at));
    if (some.length > most && some.every((a) => some.every((b) => a === b || !follows(a, b))))
      most = some.length;
  }
  return most;
}
