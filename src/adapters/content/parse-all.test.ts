import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeCorpus } from '../../bench/corpus.ts';
import { emptyFolder } from '../../testing/tree-on-disk.ts';
import { classifyFile } from '../../domain/model/file-places.ts';
import { parseAll } from './parse-all.ts';
import { openParseCache } from './parse-cache.ts';
import { parseSource, type ParseJob } from './parse-source.ts';

const JOBS = Object.entries(makeCorpus(20, 3)).flatMap(([file, text]): ParseJob[] => {
  const kind = classifyFile(file);
  return kind ? [{ kind, file, text }] : [];
});
const ODD: ParseJob[] = [
  { kind: 'guide', file: 'content/guides/nan.md', text: '---\nid: nan\norder: .nan\n---\n' },
  { kind: 'guide', file: 'content/guides/loop.md', text: '---\nid: loop\ntags: &a [*a]\n---\n' },
  { kind: 'site', file: 'content/site.yml', text: 'name: "unclosed\n' },
];
const alone = JOBS.map(parseSource);

describe('threads', () => {
  it('give what one thread gives, in its order', async () => {
    const jobs = [...ODD, ...JOBS, ...ODD];
    expect(await parseAll(jobs, undefined, { helpers: 2 })).toEqual(jobs.map(parseSource));
  });

  it('that break down leave their texts to the main thread', async () => {
    const folder = emptyFolder();
    const taking = `import { workerData } from 'node:worker_threads'; Atomics.add(workerData.taken, 0, 1);`;
    writeFileSync(path.join(folder, 'breaks.mjs'), `${taking} throw new Error('broken');`);
    writeFileSync(path.join(folder, 'leaves.mjs'), `${taking} process.exit(3);`);
    for (const name of ['breaks.mjs', 'leaves.mjs', 'missing.mjs']) {
      const script = path.join(folder, name);
      expect(await parseAll(JOBS, undefined, { helpers: 1, script }), name).toEqual(alone);
    }
  });
});

describe('the cache', () => {
  const open = (folder: string, version = '1') => openParseCache(path.join(folder, 'parsed.pack'), version);
  const filled = async () => {
    const folder = emptyFolder();
    const cache = open(folder);
    await parseAll([...JOBS, ...ODD], cache, { helpers: 1 });
    cache.save();
    return folder;
  };
  const known = (folder: string, version?: string) =>
    JOBS.filter((job) => open(folder, version).find(job)).length;

  it('gives back what was parsed, and nothing for another text, kind, file or version', async () => {
    const folder = await filled();
    const cache = open(folder);
    expect(JOBS.map((job) => cache.find(job))).toEqual(alone);
    const [job] = JOBS as [ParseJob];
    expect(cache.find({ ...job, text: `${job.text} ` })).toBeUndefined();
    expect(cache.find({ ...job, kind: 'guide' })).toBeUndefined();
    expect(cache.find({ ...job, file: 'runbooks/other.md' })).toBeUndefined();
    expect(known(folder, '2')).toBe(0);
  });

  it('does not keep what JSON would change', async () => {
    const cache = open(await filled());
    expect(ODD.map((job) => cache.find(job) !== undefined)).toEqual([false, false, true]);
  });

  it('forgets what a run did not use', async () => {
    const folder = await filled();
    const cache = open(folder);
    cache.find(JOBS[0] as ParseJob);
    cache.save();
    expect(known(folder)).toBe(1);
  });

  it('forgets what is damaged, in any way', async () => {
    const folder = await filled();
    const file = path.join(folder, 'parsed.pack');
    const whole = readFileSync(file);
    const flipped = Buffer.from(whole);
    const header = whole.indexOf('\n');
    flipped[header + 20] = (flipped[header + 20] ?? 0) ^ 1;
    const damages = [
      flipped,
      whole.subarray(0, header + 10),
      whole.subarray(0, header),
      Buffer.from('null\n'),
      Buffer.of(),
    ];
    const all = known(folder);
    for (const [number, bytes] of damages.entries()) {
      writeFileSync(file, bytes);
      expect(known(folder), String(number)).toBe(number === 0 ? all - 1 : 0);
    }
  });
});
