import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, expect, it } from 'vitest';
import { noteList } from '../../domain/text/note-list.ts';
import { parseProse, parseRunbook } from '../../markdown/parse-runbook.ts';
import { emptyFolder, treeOnDisk } from '../../testing/tree-on-disk.ts';
import { indexPages, stopIndexing } from './index-pages.ts';

afterAll(stopIndexing);

const TEXT = `Call.[^n]

<details><summary>Old lifts</summary>

Turn the wheel.

</details>

> [!CAUTION]
> Never alone.

<h2>In <em>HTML</em></h2>

| Door | Shut |
| --- | --- |
| North | always |

[^n]: The night desk.
`;

it('the words of notes, folds, callouts, cells and headings in HTML are searched', async () => {
  const { html } = parseProse(TEXT, 'content/guides/a.md');
  const { intro, notes } = parseRunbook(TEXT, 'runbooks/a.md');
  const page = (body: string) =>
    `<!doctype html><html lang="en"><title>A</title><main data-pagefind-body><h1>A</h1>${body}</main></html>`;
  const site = treeOnDisk({
    'guides/a/index.html': page(html),
    'runbooks/a/index.html': page(`${intro}${noteList(notes ?? [])}`),
  });
  const to = emptyFolder();
  await indexPages(site, ['guides/a/index.html', 'runbooks/a/index.html'], to, false);
  const texts = globSync('fragment/*.pf_fragment', { cwd: to }).map((file) =>
    gunzipSync(readFileSync(path.join(to, file))).toString('utf8'),
  );
  expect(texts).toHaveLength(2);
  for (const text of texts)
    for (const words of [
      'The night desk',
      'Old lifts',
      'Turn the wheel',
      'Caution',
      'Never alone',
      'In HTML',
      'North',
    ])
      expect(text).toContain(words);
});
