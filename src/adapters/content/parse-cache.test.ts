import fc from 'fast-check';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { emptyFolder } from '../../testing/tree-on-disk.ts';
import { openParseCache } from './parse-cache.ts';
import { parseSource, type ParseJob } from './parse-source.ts';

const jobs = ['a', 'b', 'c'].map((id): ParseJob => ({
  kind: 'guide',
  file: `content/guides/${id}.md`,
  text: `---\ntitle: ${id}\n---\n\n# ${id}\n`,
}));
const wanted = jobs.map((job) => JSON.stringify(parseSource(job)));

function fill(file: string, version: string): void {
  const cache = openParseCache(file, version);
  for (const job of jobs) cache.keep(job, parseSource(job));
  cache.save();
}
const found = (file: string, version: string) => {
  const cache = openParseCache(file, version);
  return jobs.map((job) => cache.find(job)).map((parsed) => parsed && JSON.stringify(parsed));
};

it('gives back what was kept, and nothing of another version', () => {
  const file = path.join(emptyFolder(), 'parsed.pack');
  fill(file, '1');
  expect(found(file, '1')).toEqual(wanted);
  expect(found(file, '2')).toEqual([undefined, undefined, undefined]);
});

it('gives back what was kept or nothing, whatever happened to the file', () => {
  const file = path.join(emptyFolder(), 'parsed.pack');
  fill(file, '1');
  const whole = readFileSync(file);
  fc.assert(
    fc.property(fc.nat(), fc.nat({ max: 40 }), fc.uint8Array({ maxLength: 40 }), (at, length, bytes) => {
      const start = at % whole.length;
      writeFileSync(file, Buffer.concat([whole.subarray(0, start), bytes, whole.subarray(start + length)]));
      for (const [number, parsed] of found(file, '1').entries())
        expect([undefined, wanted[number]]).toContain(parsed);
    }),
  );
});

it('gives no text what another one parses to, where keys are swapped', () => {
  const file = path.join(emptyFolder(), 'parsed.pack');
  fill(file, '1');
  const whole = readFileSync(file, 'utf8');
  const end = whole.indexOf('\n');
  const header = JSON.parse(whole.slice(0, end)) as { entries: [string, number, string][] };
  const [one, two] = header.entries as unknown as [[string], [string]];
  [one[0], two[0]] = [two[0], one[0]];
  writeFileSync(file, JSON.stringify(header) + whole.slice(end));
  expect(found(file, '1').slice(0, 2)).toEqual([undefined, undefined]);
});
