import fc from 'fast-check';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { emptyFolder } from '../../testing/tree-on-disk.ts';
import { keyOfBody, pageKey } from '../disk/page-key.ts';
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

it('gives back a text with the key that its tree would get', () => {
  const file = path.join(emptyFolder(), 'parsed.pack');
  fill(file, '1');
  const cache = openParseCache(file, '1');
  for (const job of jobs) {
    const body = cache.find(job)?.body;
    expect(keyOfBody(body ?? {})).toBe(pageKey(parseSource(job).body));
  }
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

describe('the little that changed', () => {
  const many = Array.from({ length: 40 }, (_, at): ParseJob => ({
    kind: 'guide',
    file: `content/guides/${at}.md`,
    text: `---\ntitle: ${at}\n---\n\n# ${at}\n`,
  }));
  /** A run over these texts; answers with how many of them it had to parse. */
  const run = (file: string, all: readonly ParseJob[]): number => {
    const cache = openParseCache(file, '1');
    const missing = all.filter((job) => {
      const found = cache.find(job);
      if (found) expect(found).toEqual(parseSource(job));
      return !found;
    });
    for (const job of missing) cache.keep(job, parseSource(job));
    cache.save();
    return missing.length;
  };
  const edited = (at: number, word: string) =>
    many.map((job, number) => (number === at ? { ...job, text: `${job.text}\n${word}\n` } : job));

  it('is kept without all else being written again, and found, edit after edit', () => {
    const file = path.join(emptyFolder(), 'parsed.pack');
    expect(run(file, many)).toBe(many.length);
    const whole = readFileSync(file);
    for (const word of ['one', 'two']) {
      expect(run(file, edited(3, word))).toBe(1);
      expect(run(file, edited(3, word))).toBe(0);
    }
    expect(readFileSync(file)).toEqual(whole);
    // The one before is forgotten, the first one not yet.
    expect(run(file, edited(3, 'one'))).toBe(1);
  });

  it('is joined with the rest once it is more than little', () => {
    const file = path.join(emptyFolder(), 'parsed.pack');
    run(file, many);
    for (const at of many.keys())
      expect(run(file, [...edited(at, 'new').slice(0, at + 1), ...many.slice(at + 1)])).toBe(1);
    expect(run(file, many.slice(0, 4))).toBeLessThanOrEqual(4);
    expect(run(file, many.slice(0, 4))).toBe(0);
    const { entries } = JSON.parse(readFileSync(file, 'utf8').split('\n')[0] ?? '') as { entries: unknown[] };
    expect(entries).toHaveLength(4);
  });

  it('counts as none where it is damaged or of another version', () => {
    const file = path.join(emptyFolder(), 'parsed.pack');
    run(file, many);
    run(file, edited(3, 'one'));
    writeFileSync(`${file}-recent`, 'null\n');
    expect(run(file, edited(3, 'one'))).toBe(1);
    expect(openParseCache(file, '2').find(edited(3, 'one')[3] as ParseJob)).toBeUndefined();
  });
});
