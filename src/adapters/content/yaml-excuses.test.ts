import { expect, it } from 'vitest';
import { frontMatterText, yamlExcuses } from './yaml-excuses.ts';

const covers = (text: string) =>
  yamlExcuses(text, 1).map((excuse) => [excuse.code, excuse.covers.first, excuse.covers.last]);

it.each<[string, string, [string, number, number][]]>([
  ['its line behind a value', 'a: 1\nb: 2 # readyroom-allow x/y: why\nc: 3\n', [['x/y', 2, 2]]],
  ['the next line with content', 'a: 1\n# readyroom-allow x/y: why\n\n# more\nb: 2\nc: 3\n', [['x/y', 2, 5]]],
  ['the whole file too, before all content', '# readyroom-allow x/y: why\na: 1\n', [['x/y', 1, 2]]],
  [
    'one above another',
    'a: 1\n# readyroom-allow x/y: p\n# readyroom-allow z/y: q\nb: 2\n',
    [
      ['x/y', 2, 4],
      ['z/y', 3, 4],
    ],
  ],
  ['inside a list', 'a:\n  - 1\n  # readyroom-allow x/y: why\n  - 2\n', [['x/y', 3, 4]]],
  ['nothing from a text', 'a: "# readyroom-allow x/y: why"\nb: |\n  # readyroom-allow x/y: why\n', []],
])('covers %s', (_, text, expected) => expect(covers(text)).toEqual(expected));

it('counts lines in the file', () => {
  const text = '---\nid: x\nb: 1 # readyroom-allow x/y: why\n---\n# readyroom-allow x/y: no\n';
  const [excuse, ...others] = yamlExcuses(frontMatterText(text), 2);
  expect(excuse).toMatchObject({
    reason: 'why',
    span: { start: { line: 3, column: 6 }, end: { line: 3, column: 32 } },
  });
  expect(others).toEqual([]);
});
