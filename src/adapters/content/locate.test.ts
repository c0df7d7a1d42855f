import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import type { DataPath, Span } from '../../domain/model/place.ts';
import { readFrontMatter } from './front-matter.ts';
import { openLocator } from './locate.ts';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const ODD = [
  'a: 1\nb:\n- x\n- y: z\nc: |\n  text\n\n  more\n\nd: 4\n',
  'a: [1,\n  2]\n# about b\nb: { c: d,\n  e: f }\n"q": 1\n',
  'a: "two\n  lines"\nb: two\n  lines\n\nc:\n  - d\n  # about e\n  - e\n# end\n',
  'a: &x [1]\nb: *x\nab: 3\na b: 4\nc:\nd:\n  a: 5\n',
  '{ a: 1, b: [2] }\n',
];

/** Every way into a value, and ways that lead nowhere. */
function* waysInto(value: unknown, way: DataPath = []): Generator<DataPath> {
  yield way;
  yield [...way, 'nowhere'];
  yield [...way, 99];
  if (typeof value !== 'object' || value === null) return;
  for (const key of Object.keys(value))
    yield* waysInto((value as Record<string, unknown>)[key], [
      ...way,
      Array.isArray(value) ? Number(key) : key,
    ]);
}

/** Places in front matter are those in a YAML file of the same text, a line further down. */
function compare(yaml: string): number {
  const text = `---\n${yaml}---\n\n# Text\n`;
  const data = readFrontMatter(text).matter?.data;
  const locate = openLocator(
    new Map([
      ['a.md', text],
      ['a.yml', yaml],
    ]),
  );
  const down = (span: Span | undefined) =>
    span && {
      start: { ...span.start, line: span.start.line + 1 },
      end: { ...span.end, line: span.end.line + 1 },
    };
  let count = 0;
  for (const way of waysInto(data))
    for (const of of ['key', 'value'] as const) {
      count++;
      const at = { path: way, ...(of === 'key' ? { of } : {}) };
      expect(locate({ file: 'a.md', data: at }), `${way.join('.')} ${of}\n${yaml}`).toEqual(
        down(locate({ file: 'a.yml', data: at })),
      );
    }
  return count;
}

it.each(ODD)('finds the same place by one key as by all: %j', (yaml) => {
  expect(compare(yaml)).toBeGreaterThan(8);
});

it('finds the same places in what the product ships', () => {
  const counts = globSync('{content,runbooks}/**/*.md', { cwd: ROOT }).map((file) => {
    const front = /^---\n([^]*?\n)---\n/.exec(readFileSync(path.join(ROOT, file), 'utf8'))?.[1];
    return front ? compare(front) : 0;
  });
  expect(counts.reduce((sum, count) => sum + count, 0)).toBeGreaterThan(5000);
});
