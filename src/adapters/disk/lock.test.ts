import { execFile, spawn } from 'node:child_process';
import { chmodSync, existsSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { emptyFolder } from '../../testing/tree-on-disk.ts';
import { takeLock, withLock } from './lock.ts';
import { ownIdentity } from './process-identity.ts';

const SHORT = { patience: 0, longest: 60_000 };
const LOCK = path.join(import.meta.dirname, 'lock.ts');
const run = promisify(execFile);
const done = async () => 'done';
const holder = (changes: object) => JSON.stringify({ ...ownIdentity(), taking: 'x', ...changes });

/** Runs a script that has `takeLock` and `withLock`, in a process of its own. */
const elsewhere = (script: string) => [
  '--input-type=module',
  '-e',
  `import { takeLock, withLock } from ${JSON.stringify(LOCK)};\n${script}`,
];

it('leaves nothing behind', async () => {
  const folder = emptyFolder();
  expect(await withLock(path.join(folder, 'a/lock'), SHORT, done)).toBe('done');
  await expect(
    withLock(path.join(folder, 'a/lock'), SHORT, () => Promise.reject(new Error('x'))),
  ).rejects.toThrow('x');
  expect(readdirSync(path.join(folder, 'a'))).toEqual([]);
});

it.each<[string, string]>([
  ['a process that runs', holder({})],
  ['a process in another container, just now', holder({ place: 'elsewhere x y', pid: 1 })],
  ['a lock that was written just now by another make', ''],
])('does not take the lock of %s, and says who holds it', async (_, text) => {
  const file = path.join(emptyFolder(), 'lock');
  writeFileSync(file, text);
  const waiting: string[] = [];
  const work = withLock(file, { ...SHORT, patience: 120, waiting: (who) => void waiting.push(who) }, done);
  await expect(work).rejects.toThrow(/Another command works here .* delete "/);
  expect(waiting).toHaveLength(1);
  expect(readFileSync(file, 'utf8')).toBe(text);
});

it.each<[string, string]>([
  ['a process that has ended', holder({ pid: 2 ** 22 + 1 })],
  ['an ended process whose number is taken by another', holder({ start: 'long ago' })],
  ['an ended process whose small number is taken by another', holder({ pid: 1, start: 'long ago' })],
  ['a process in another container, long ago', holder({ place: 'elsewhere x y', pid: 1 })],
  ['nobody: an empty lock', ''],
  ['nobody: half a lock', '{"pid": 12'],
  ['nobody: a lock of an older make', '12345'],
  ['nobody: other things', '[]'],
])('takes the lock of %s', async (_, text) => {
  const file = path.join(emptyFolder(), 'lock');
  writeFileSync(file, text);
  utimesSync(file, new Date(0), new Date(0));
  expect(await withLock(file, SHORT, done)).toBe('done');
});

it('takes the lock of a process that was killed', async () => {
  const file = path.join(emptyFolder(), 'lock');
  const child = spawn(
    process.execPath,
    elsewhere(
      `await takeLock(${JSON.stringify(file)}, 1e9); console.log('held'); setInterval(() => {}, 1000)`,
    ),
  );
  await new Promise((resolve) => child.stdout.once('data', resolve));
  await expect(withLock(file, SHORT, done)).rejects.toThrow(`process ${child.pid}`);
  child.kill('SIGKILL');
  await new Promise((resolve) => child.once('exit', resolve));
  expect(await withLock(file, SHORT, done)).toBe('done');
});

it('is held by one at a time, whoever takes it from the dead', async () => {
  const folder = emptyFolder();
  const file = path.join(folder, 'lock');
  const count = path.join(folder, 'count');
  writeFileSync(file, holder({ start: 'long ago' }));
  writeFileSync(count, '0');
  const script = `import { readFileSync, writeFileSync } from 'node:fs';
    for (let round = 0; round < 15; round++) await withLock(${JSON.stringify(file)}, { patience: 60000, longest: 1e9 }, async () => {
      const before = Number(readFileSync(${JSON.stringify(count)}, 'utf8'));
      await new Promise((resolve) => setTimeout(resolve, 1));
      writeFileSync(${JSON.stringify(count)}, String(before + 1));
    });`;
  await Promise.all([1, 2, 3, 4].map(() => run(process.execPath, elsewhere(script))));
  expect(readFileSync(count, 'utf8')).toBe('60');
  expect(readdirSync(folder)).toEqual(['count']);
});

it('gives back only its own', async () => {
  const file = path.join(emptyFolder(), 'lock');
  const release = await takeLock(file, 1e9);
  writeFileSync(file, 'of somebody else');
  await release?.();
  expect(existsSync(file)).toBe(true);
});

it.skipIf(process.platform !== 'linux' || process.getuid?.() !== 0)(
  'tells "held" from "cannot be written"',
  async () => {
    const folder = emptyFolder();
    chmodSync(folder, 0o755);
    const script = `await takeLock(${JSON.stringify(path.join(folder, 'lock'))}, 1).catch(({ code }) => console.log(code));`;
    const { stdout } = await run(process.execPath, elsewhere(script), { uid: 65_534, gid: 65_534, cwd: '/' });
    expect(stdout.trim()).toBe('EACCES');
  },
);
