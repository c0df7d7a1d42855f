import { expect, it } from 'vitest';
import { judgeFiles } from './judge-files.ts';

it.each<[string, Record<string, string>, string[]]>([
  ['a component without a page', { 'components/A.astro': '<p></p>' }, ['components/A.astro']],
  [
    'a style that only a style imports that nobody imports',
    { 'styles/a.css': "@import './b.css';", 'styles/b.css': '' },
    ['styles/a.css'],
  ],
  ['a module below islands', { 'islands/run/a.ts': '' }, ['islands/run/a.ts']],
  [
    'nothing where each is imported or started',
    {
      'pages/a.astro':
        "---\nimport B from '../components/B.astro';\nimport c from '../styles/c.css?url';\n---\n",
      'components/B.astro': '',
      'styles/c.css': '',
      'islands/home.ts': "import './parts/d.ts';",
      'islands/parts/d.ts': '',
    },
    [],
  ],
])('finds %s', (_, house, files) =>
  expect(judgeFiles(new Map(Object.entries(house)))).toEqual(
    files.map((file) => `${file} is imported by nobody`),
  ),
);
