import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { joinSheets, writeJoined } from './join-sheets.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'readyroom-sheets-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function route(...names: string[]) {
  return { styles: names.map((name) => ({ type: 'external', src: `_assets/${name}.css` })) };
}

it('a page links what every page has, then one sheet that holds all of its own in their order', () => {
  const routes = [
    route('parts.1', 'all.0', 'list.2'),
    route('all.0', 'parts.1'),
    route('all.0', 'list.2', 'parts.1'),
    route('all.0'),
    route(),
  ];
  const joined = joinSheets(routes);
  expect(routes.map(({ styles }) => styles.map(({ src }) => src))).toMatchInlineSnapshot(`
    [
      [
        "_assets/all.0.css",
        "_assets/parts-list.cRf6p4Xu.css",
      ],
      [
        "_assets/all.0.css",
        "_assets/parts.1.css",
      ],
      [
        "_assets/all.0.css",
        "_assets/list-parts.ZNJ_RaN8.css",
      ],
      [
        "_assets/all.0.css",
      ],
      [],
    ]
  `);
  mkdirSync(path.join(folder, '_assets'));
  for (const name of ['all.0', 'parts.1', 'list.2'])
    writeFileSync(path.join(folder, `_assets/${name}.css`), `.${name.slice(0, -2)} {}`);
  const linked = new Set(routes.flatMap(({ styles }) => styles.map(({ src }) => src)));
  writeJoined(folder, joined, (address) => linked.has(address));
  const written = readdirSync(path.join(folder, '_assets')).sort();
  expect(written.map((file) => [file, readFileSync(path.join(folder, '_assets', file), 'utf8')]))
    .toMatchInlineSnapshot(`
    [
      [
        "all.0.css",
        ".all {}",
      ],
      [
        "list-parts.ZNJ_RaN8.css",
        ".list {}
    .parts {}
    ",
      ],
      [
        "parts-list.cRf6p4Xu.css",
        ".parts {}
    .list {}
    ",
      ],
      [
        "parts.1.css",
        ".parts {}",
      ],
    ]
  `);
});

it('a sheet that is linked alone as well stays', () => {
  const routes = [route('all.0'), route('all.0', 'parts.1'), route('all.0', 'parts.1', 'list.2')];
  expect([...joinSheets(routes).values()]).toEqual([['_assets/parts.1.css', '_assets/list.2.css']]);
  expect(routes[1]).toEqual(route('all.0', 'parts.1'));
});
