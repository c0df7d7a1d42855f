import { expect, test } from 'vitest';
import { bundledSources } from '../../testing/bundled-sources.ts';
import { DRAWING_SOURCES } from '../diagrams/diagram-folder.ts';
import { ownSourceDigest, readSource } from './source-digest.ts';

test('no source that a bundler finds behind drawn diagrams can change without their folder', async () => {
  const needed = await bundledSources(DRAWING_SOURCES);
  expect(needed).toContain('domain/diagrams/diagram-colours.ts');
  const now = ownSourceDigest(DRAWING_SOURCES);
  const digestWith = (changed: string) =>
    ownSourceDigest(DRAWING_SOURCES, (file) => readSource(file) + (file === changed ? '//' : ''));
  expect(needed.filter((changed) => digestWith(changed) === now)).toEqual([]);
});

test.each([
  ["import { b } from './b.ts';", true],
  ["import {\n  b,\n  c,\n} from './b.ts';", true],
  ["import './b.ts';", true],
  ["export * from './b.ts';", true],
  ["const b = await import('./b.ts');", true],
  ["import type { B } from './b.ts';", false],
])('%s', (line, counts) => {
  const digest = (b: string) => ownSourceDigest(['a.ts'], (file) => (file === 'a.ts' ? line : b));
  expect(digest('one') !== digest('two')).toBe(counts);
});
