import { globSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { judgeExports } from './testing/architecture/judge-exports.ts';
import { judgeFiles } from './testing/architecture/judge-files.ts';
import { judgeDoors, judgeImports } from './testing/architecture/judge-imports.ts';
import { judgeLayout, judgeTopLevel } from './testing/architecture/judge-layout.ts';
import { judgeLooks } from './testing/architecture/judge-looks.ts';
import { judgeLoops } from './testing/architecture/judge-loops.ts';
import { readHouse } from './testing/architecture/read-house.ts';
import { ROOMS } from './testing/architecture/rooms.ts';

const REPOSITORY = path.dirname(import.meta.dirname);

describe('the house', () => {
  const house = readHouse();
  it('is read whole', () => expect(house.size).toBeGreaterThan(100));
  it('imports only what the table allows', () => expect(judgeImports(house)).toEqual([]));
  it('leaves no door open for nobody', () => expect(judgeDoors(house)).toEqual([]));
  it('has no loop, by value or by type', () => expect(judgeLoops(house)).toEqual([]));
  it('exports nothing in vain', () => expect(judgeExports(house)).toEqual([]));
  it('has no file in vain', () => expect(judgeFiles(house)).toEqual([]));
  it('is in order', () => expect(judgeLayout(house)).toEqual([]));
  it('looks at no page once, as a race would: browser tests ask again with `await expect.poll(() => …)`', () => {
    const files = globSync('src/**/*.browser.test.ts', { cwd: REPOSITORY });
    expect(files.length).toBeGreaterThan(30);
    const textOf = (file: string) => readFileSync(path.join(REPOSITORY, file), 'utf8');
    expect(files.flatMap((file) => judgeLooks(file, textOf(file)))).toEqual([]);
  });
  it('has nothing unexpected at its top', () => {
    const entries = readdirSync(REPOSITORY, { withFileTypes: true });
    const ignored = readFileSync(path.join(REPOSITORY, '.gitignore'), 'utf8').split('\n');
    const listed = entries.map((entry) => ({ name: entry.name, folder: !entry.isFile() }));
    expect(judgeTopLevel(listed, ignored)).toEqual([]);
  });
  it('only has rooms that exist in the design', () => {
    const nested = Object.keys(ROOMS).flatMap((room) => ROOMS[room]?.rooms ?? []);
    for (const room of nested) expect(['adapters', ...Object.keys(ROOMS)]).toContain(room);
  });
});

describe('a planted wrong import is found', () => {
  const astro = (front: string, rest = '<p></p>') => `---\n${front}\n---\n${rest}\n`;
  it.each<[string, Record<string, string>, string]>([
    [
      'Node in the domain',
      { 'domain/links/a.ts': "import { join } from 'node:path';" },
      'domain/links/a.ts:1 imports node:path',
    ],
    [
      'zod beside the model',
      { 'domain/rules/a.ts': "import { z } from 'zod';" },
      'domain/rules/a.ts:1 imports zod',
    ],
    [
      'the model above itself',
      { 'domain/model/a.ts': "import '../rules/b.ts';" },
      'domain/model/a.ts:1 imports ../rules/b.ts',
    ],
    [
      'rules in the words',
      { 'domain/words/a.ts': "import type { B } from '../rules/b.ts';" },
      'domain/words/a.ts:1 imports ../rules/b.ts',
    ],
    [
      'an adapter in the domain',
      { 'domain/links/a.ts': "\nexport * from '../../adapters/content/b.ts';" },
      'domain/links/a.ts:2 imports ../../adapters/content/b.ts',
    ],
    [
      'a type of an adapter',
      { 'domain/links/a.ts': "import type { B } from '../../adapters/content/b.ts';" },
      'domain/links/a.ts:1 imports ../../adapters/content/b.ts',
    ],
    [
      'a type written in place',
      { 'views/a.ts': "type B = import('../site.ts').B;" },
      'views/a.ts:1 imports ../site.ts',
    ],
    [
      'an import at run time',
      { 'views/a.ts': "const b = await import('../cli/main.ts');" },
      'views/a.ts:1 imports ../cli/main.ts',
    ],
    ['a computed import', { 'views/a.ts': 'const b = await import(name);' }, 'views/a.ts:1 imports ?'],
    [
      'one adapter in another',
      { 'adapters/site/a.ts': "import '../content/b.ts';" },
      'adapters/site/a.ts:1 imports ../content/b.ts',
    ],
    [
      'another’s library',
      { 'adapters/search/a.ts': "import 'yaml';" },
      'adapters/search/a.ts:1 imports yaml',
    ],
    [
      'Astro as a value, where its types are fine',
      { 'adapters/content/a.ts': "import { glob } from 'astro/loaders';" },
      'adapters/content/a.ts:1 imports astro/loaders',
    ],
    [
      'Astro on the command line',
      { 'cli/a.ts': "import { build } from 'astro';" },
      'cli/a.ts:1 imports astro',
    ],
    [
      'content behind the back of site.ts',
      { 'pages/a.astro': astro("import { getCollection } from 'astro:content';") },
      'pages/a.astro:2 imports astro:content',
    ],
    [
      'a page in a component',
      { 'components/a.astro': astro("import B from '../pages/b.astro';") },
      'components/a.astro:2 imports ../pages/b.astro',
    ],
    [
      'a script in a template',
      { 'layouts/a.astro': astro('', "<script>\nimport 'mermaid';\n</script>") },
      'layouts/a.astro:5 imports mermaid',
    ],
    [
      'a framework that nobody handed in',
      { 'domain/maturity/a.ts': "import { csf2 } from '../frameworks/csf.ts';" },
      'domain/maturity/a.ts:1 imports ../frameworks/csf.ts for csf2: a framework comes in as an argument',
    ],
    [
      'a framework that a view takes for itself',
      { 'views/maturity/a.ts': "import { csf2 } from '../../domain/frameworks/csf.ts';" },
      'views/maturity/a.ts:1 imports ../../domain/frameworks/csf.ts for csf2: a framework comes in as an argument',
    ],
    [
      'a room without a row',
      { 'adapters/mail/a.ts': "import 'node:net';" },
      'adapters/mail/a.ts lies in no room of the table',
    ],
    [
      'a class in the domain',
      { 'domain/links/a.ts': 'export class A {}' },
      'domain/links/a.ts:1 declares a class',
    ],
    [
      'a clock in the domain',
      { 'domain/links/a.ts': 'export const a = Date.now();' },
      'domain/links/a.ts:1 uses Date.now',
    ],
    [
      'zod in the browser, three files away',
      {
        'islands/a.ts': "import { b } from '../views/b.ts';",
        'views/b.ts': "import { c } from '../domain/model/c.ts';",
        'domain/model/c.ts': "import { z } from 'zod';",
      },
      'islands/a.ts → views/b.ts → domain/model/c.ts imports zod into the browser',
    ],
  ])('%s', (_, house, sentence) => expect(judgeImports(new Map(Object.entries(house)))).toEqual([sentence]));

  it.each<[string, Record<string, string>, string]>([
    ['a drawer', { 'views/utils/a.ts': '' }, 'views/utils/a.ts lies in a folder named utils'],
    ['a test among the pages', { 'pages/a.test.ts': '' }, 'pages/a.test.ts would become a page'],
    ['a long file', { 'cli/a.ts': '\n'.repeat(251) }, 'cli/a.ts has 251 lines, more than 250'],
    [
      'a room that hides rooms',
      Object.fromEntries(Array.from({ length: 41 }, (_, at) => [`views/page/a${at}.ts`, ''])),
      'views/page holds 41 files, more than 40',
    ],
  ])('%s', (_, house, sentence) => expect(judgeLayout(new Map(Object.entries(house)))).toContain(sentence));

  it('a stray folder', () => {
    const entries = [
      { name: 'docs', folder: true },
      { name: 'dist', folder: true },
      { name: 'src', folder: true },
    ];
    expect(judgeTopLevel(entries, ['dist/'])).toEqual(['docs does not belong at the top of the repository']);
  });
});

it('allows what the table allows', () => {
  const house = {
    'adapters/content/a.ts': "import { parse } from 'yaml';",
    'adapters/export/e.ts': "import type { Root } from 'hast';",
    'views/b.ts': "import { c } from '../domain/links/c.ts';\nimport type { D } from '../domain/model/d.ts';",
    'domain/model/d.ts': "import { z } from 'zod';",
    'islands/a.ts': "import { b } from '../views/b.ts';\nimport { openDB } from 'idb';",
    'pages/a.test-page.astro': "---\nimport Base from '../layouts/base.astro';\n---\n",
    'domain/links/c.test.ts': "import { it } from 'vitest';",
    'testing/t.ts': "import '../cli/main.ts';",
  };
  expect(judgeImports(new Map(Object.entries(house)))).toEqual([]);
});
