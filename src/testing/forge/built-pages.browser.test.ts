import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, inject, it } from 'vitest';
import { rows } from '../length.ts';
import { inSameWords } from './explained-differences.ts';
import { pageShape } from './page-shape.ts';
import { ROOT } from './recording.ts';
import { shapeOf } from './shape-of-html.ts';

/** Entries of a list beyond those of another. */
function beyond(some: readonly string[], others: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const one of others) counts.set(one, (counts.get(one) ?? 0) + 1);
  return some.filter((one) => {
    const left = counts.get(one) ?? 0;
    counts.set(one, left - 1);
    return left <= 0;
  });
}

it('a built page shows every word, link, list, cell and box that its file makes', () => {
  const site = inject('siteFolder');
  const all = globSync('{runbooks,content/guides,content/teams}/*.md', { cwd: ROOT }).toSorted();
  const files = rows(
    all.filter((file, at) => file.startsWith('runbooks/') || at % 4 === 0),
    all,
  );
  const lost = files.flatMap((file) => {
    const built = path.join(site, file.replace(/^content\//, '').replace(/\.md$/, ''), 'index.html');
    if (!existsSync(built)) return [`${file} has no page`];
    const page = shapeOf(readFileSync(built, 'utf8').replace(/^.*?<main/s, '<main'));
    const source = pageShape(file, readFileSync(path.join(ROOT, file), 'utf8'), inSameWords);
    return (['words', 'links', 'numbers', 'cells', 'boxes'] as const).flatMap((facet) =>
      beyond(source[facet], page[facet]).map((one) => `${file}: ${facet}: ${one}`),
    );
  });
  expect(lost).toEqual([]);
});
