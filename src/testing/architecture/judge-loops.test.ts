import { it, expect } from 'vitest';
import { judgeLoops } from './judge-loops.ts';

it.each<[string, Record<string, string>, string[]]>([
  [
    'of types',
    {
      'views/a.ts': "import type { B } from './b.ts';",
      'views/b.ts': "import { c } from '../domain/c.ts';",
      'domain/c.ts': "export type C = import('../views/a.ts').A;",
    },
    ['views/a.ts → views/b.ts → domain/c.ts → views/a.ts'],
  ],
  ['with itself', { 'views/a.ts': "export * from './a.ts';" }, ['views/a.ts → views/a.ts']],
  [
    'that is none: two ways to one file',
    {
      'views/a.ts': "import './b.ts';\nimport './c.ts';",
      'views/b.ts': "import './d.ts';",
      'views/c.ts': "import './d.ts';",
      'views/d.ts': '',
    },
    [],
  ],
])('a loop %s', (_, house, loops) => expect(judgeLoops(new Map(Object.entries(house)))).toEqual(loops));
