import fc from 'fast-check';
import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { runs } from '../../testing/length.ts';
import { emptyFolder, LINKS_ARE_FORBIDDEN, readTree, treeOnDisk } from '../../testing/tree-on-disk.ts';
import { JOURNAL, settleJournal, writeJournal, type Journal } from './journal.ts';
import { writeAll } from './write-all.ts';

const FILES = ['content/a.md', 'content/b.md', 'content/c.md', 'runbooks/d.md', 'e.md'];
const old = Object.fromEntries(FILES.map((file) => [file, `old ${file}`]));
/** Pictures come with imported pages, and their bytes are no text. */
const PICTURE = {
  file: 'new/p.png',
  bytes: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0xff, 0x00, 0xc8]),
};
const fresh: Record<string, string> = {
  ...Object.fromEntries([...FILES, 'new/f.md'].map((file) => [file, `new ${file}`])),
  [PICTURE.file]: PICTURE.bytes.toString('utf8'),
};
const bytesOf = (file: string) => (file === PICTURE.file ? PICTURE.bytes : Buffer.from(fresh[file] ?? ''));
const journal: Journal = {
  folders: ['new'],
  changes: Object.keys(fresh).map((file, at) => ({
    file,
    temporary: path.posix.join(path.posix.dirname(file), `.readyroom-tmp-${at}`),
    before: old[file] === undefined ? null : Buffer.from(old[file]).toString('base64'),
    ...(file === PICTURE.file
      ? { after: PICTURE.bytes.toString('base64'), coded: true as const }
      : { after: fresh[file] ?? '' }),
  })),
};

it('after a kill at any step, all is written or nothing, and nothing else is left', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.subarray(Object.keys(fresh)),
      fc.subarray(Object.keys(fresh)),
      async (done, staged) => {
        const root = treeOnDisk(old);
        await writeJournal(root, journal);
        if (done.length + staged.length > 0) mkdirSync(path.join(root, 'new'));
        for (const { file, temporary } of journal.changes) {
          if (done.includes(file)) writeFileSync(path.join(root, file), bytesOf(file));
          else if (staged.includes(file))
            writeFileSync(path.join(root, temporary), bytesOf(file).subarray(0, 3));
        }
        const how = await settleJournal(root);
        expect(readTree(root)).toEqual(done.length > 0 ? fresh : old);
        if (done.length > 0) expect(readFileSync(path.join(root, PICTURE.file))).toEqual(PICTURE.bytes);
        expect(how).toBe(done.length > 0 ? 'finished' : 'taken back');
      },
    ),
    { numRuns: runs(40) },
  );
});

it('keeps what somebody wrote after the kill, and takes the rest back', async () => {
  const root = treeOnDisk({ ...old, 'e.md': 'mine', 'content/a.md': 'new content/a.md' });
  await writeJournal(root, journal);
  expect(await settleJournal(root)).toBe('taken back');
  expect(readTree(root)).toEqual({ ...old, 'e.md': 'mine' });
});

it.each<[string, Partial<Journal>]>([
  ['out of the programme', { changes: [{ file: '../x', temporary: 'y', before: null, after: 'evil' }] }],
  ['to what git runs', { changes: [{ file: '.git/hooks/x', temporary: 'y', before: null, after: 'evil' }] }],
  ['to an absolute path', { changes: [{ file: '/tmp/x', temporary: 'y', before: null, after: 'evil' }] }],
])('does not believe a journal that leads %s', async (_, changes) => {
  const root = treeOnDisk(old);
  await writeJournal(root, { ...journal, ...changes });
  expect(await settleJournal(root)).toBeUndefined();
});

it('does not believe a journal that came with the programme', async () => {
  const root = treeOnDisk(old);
  await writeJournal(root, journal);
  const copy = treeOnDisk({ ...old, [JOURNAL]: readFileSync(path.join(root, JOURNAL)), 'e.md': 'new e.md' });
  expect(await settleJournal(copy)).toBeUndefined();
  expect(readTree(copy)['content/a.md']).toBe('old content/a.md');
});

it.skipIf(LINKS_ARE_FORBIDDEN)('writes through no link, and says so', async () => {
  const outside = treeOnDisk({ 'x.md': 'theirs' });
  const root = treeOnDisk({ 'content/a.md': 'a' });
  symlinkSync(outside, path.join(root, 'content/records'));
  symlinkSync(path.join(outside, 'x.md'), path.join(root, 'content/x.md'));
  for (const file of ['content/records/new.md', 'content/x.md']) {
    const work = writeAll(root, [
      { file: 'content/a.md', before: Buffer.from('a'), after: 'b' },
      { file, before: file.endsWith('x.md') ? Buffer.from('theirs') : undefined, after: 'ours' },
    ]);
    await expect(work).rejects.toThrow(/is a link, and nothing is written through links/);
  }
  expect(readTree(outside)).toEqual({ 'x.md': 'theirs' });
  expect(readFileSync(path.join(root, 'content/a.md'), 'utf8')).toBe('a');
  expect(readdirSync(root)).toEqual(['content']);
});

const WRITE_ALL = path.join(import.meta.dirname, 'write-all.ts');

/** Writes all files again and again, from one text to the next. */
const writer = (root: string, files: number, rounds: number) => `
  import { readFileSync } from 'node:fs';
  import { writeAll } from ${JSON.stringify(WRITE_ALL)};
  console.log('writes');
  const names = Array.from({ length: ${files} }, (_, at) => 'f' + at + '.md');
  for (let round = 0, done = 0; done < ${rounds}; round++) {
    const before = names.map((name) => readFileSync(${JSON.stringify(root)} + '/' + name));
    const after = String(Number(before[0]) + 1);
    const stale = await writeAll(${JSON.stringify(root)}, names.map((file, at) => ({ file, before: before[at], after })));
    if (stale.length === 0) done++;
  }`;
const start = (script: string) =>
  spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
const ended = (child: ReturnType<typeof start>) => new Promise((resolve) => child.once('exit', resolve));

it('survives kills at moments of chance', async () => {
  const root = emptyFolder();
  const names = Array.from({ length: 6 }, (_, at) => `f${at}.md`);
  for (const name of names) writeFileSync(path.join(root, name), '0');
  for (let kill = 0; kill < runs(4, 150); kill++) {
    const child = start(writer(root, names.length, 1e9));
    await new Promise((resolve) => child.stdout.once('data', resolve));
    await new Promise((resolve) => setTimeout(resolve, Math.random() * 40));
    child.kill('SIGKILL');
    await ended(child);
    // The next one settles what the last one left, before it writes itself.
    await writeAll(root, [{ file: `k${kill}.md`, before: undefined, after: '' }]);
    expect(new Set(names.map((name) => readFileSync(path.join(root, name), 'utf8'))).size).toBe(1);
    expect(readdirSync(root).filter((name) => !/^[fk]\d+\.md$/.test(name))).toEqual([]);
  }
});

it('loses nothing where two write at once', async () => {
  const root = emptyFolder();
  for (const name of ['f0.md', 'f1.md']) writeFileSync(path.join(root, name), '0');
  const rounds = runs(20, 200);
  await Promise.all([1, 2].map(() => ended(start(writer(root, 2, rounds)))));
  expect(readTree(root)).toEqual({ 'f0.md': String(2 * rounds), 'f1.md': String(2 * rounds) });
});
