import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { createIndex } from 'pagefind';
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

it('what Pagefind is given of a page is what it would take of all of it', async () => {
  const whole =
    '<!doctype html><html class="x" lang="en" data-root="../"><head><title>Other</title><script>a < b</script>' +
    '<meta data-pagefind-meta="title[content]" content="Lift &amp; door"><meta data-pagefind-filter="kind[content]" content="Guide"></head>' +
    '<body><header><h1>House</h1><p>Not searched.</p></header><main id="Main" data-pagefind-body="true"><h1 data-pagefind-weight="10">Lift</h1>' +
    '<h2 id="a">Stop</h2><p>Turn the wheel.</p><nav>Ways</nav><figure class="diagram"><svg><text>Letters</text></svg></figure></main><footer>End</footer></body></html>';
  const { index } = await createIndex({ excludeSelectors: ['figure.diagram', 'nav'] });
  await index?.addHTMLFile({ sourcePath: 'a/index.html', content: whole });
  const wanted = ((await index?.getFiles())?.files ?? []).filter(({ path: file }) => /fragment/.test(file));
  await index?.deleteIndex();
  const to = emptyFolder();
  await indexPages(treeOnDisk({ 'a/index.html': whole }), ['a/index.html'], to, false);
  const made = globSync('fragment/*.pf_fragment', { cwd: to });
  expect(made).toEqual(wanted.map(({ path: file }) => file));
  expect(wanted.map(({ content }) => Buffer.from(content).toString('hex'))).toEqual(
    made.map((file) => readFileSync(path.join(to, file), 'hex')),
  );
});
