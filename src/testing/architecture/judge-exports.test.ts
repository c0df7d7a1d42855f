import { it, expect } from 'vitest';
import { judgeExports } from './judge-exports.ts';

it.each<[string, Record<string, string>, string[]]>([
  [
    'for nobody',
    { 'views/a.ts': 'export function a() {}\n\nexport const [b, { c: d }] = [1];' },
    [':1 exports a for nobody', ':3 exports b for nobody', ':3 exports d for nobody'],
  ],
  [
    'for tests alone',
    { 'views/a.ts': 'export const a = 1;', 'views/a.test.ts': "import { a } from './a.ts';" },
    [':1 exports a for tests alone'],
  ],
  [
    'under another name',
    { 'views/a.ts': 'const a = 1;\nexport { a as b };', 'views/c.ts': "import { a } from './a.ts';" },
    [':2 exports b for nobody'],
  ],
  [
    'as a type that stands in no other',
    {
      'views/a.ts': 'export interface A {}\nexport type B = C;\nexport type C = 1;\nexport class D { b?: B }',
    },
    [':1 exports A for nobody', ':4 exports D for nobody'],
  ],
  [
    'that a page, a type or an import at run time takes',
    {
      'views/a.ts': 'export const a = 1;\nexport type B = 2;',
      'views/c.ts': 'export const c = 1;',
      'pages/a.astro': "---\nimport { a } from '../views/a.ts';\nimport('../views/c.ts');\n---\n",
      'cli/main.ts': "const b: import('../views/a.ts').B = 2;",
    },
    [],
  ],
])('an export %s', (_, house, sentences) =>
  expect(judgeExports(new Map(Object.entries(house)))).toEqual(sentences.map((each) => `views/a.ts${each}`)),
);
