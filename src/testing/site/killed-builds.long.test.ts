import { spawn } from 'node:child_process';
import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { listFiles } from '../../adapters/site/list-files.ts';
import { runCli } from '../run-cli.ts';
import { SAMPLE_TREE } from '../sample-tree.ts';
import { emptyFolder, treeOnDisk } from '../tree-on-disk.ts';

/** How often a build is killed, each time at another moment. */
const KILLS = Number(process.env['READYROOM_KILLS'] ?? 4);
const CLI = path.resolve(import.meta.dirname, '../../cli/main.ts');
const AS_OF = '2026-10-31';
const POSIX = process.platform !== 'win32';

/** Two states of one programme, and the site of each, made from nothing. */
const STATES = ['One state.', 'Another state, with more words.'] as const;
let root: string;
const sites: Record<string, string>[] = [];
let cache: string;

beforeAll(async () => {
  // Of this process too: a site that was drawn here is no measure once the pictures went with all that was kept.
  vi.stubEnv('READYROOM_BROWSER', 'none');
  root = treeOnDisk(SAMPLE_TREE);
  const pages = emptyFolder();
  for (const at of STATES.keys()) {
    writeState(at);
    const fresh = emptyFolder();
    if (existsSync(path.join(pages, 'pages')))
      cpSync(path.join(pages, 'pages'), path.join(fresh, 'pages'), { recursive: true });
    await buildWhole(fresh, 'clean');
    sites.push(await bytesOf(path.join(root, 'clean')));
    cpSync(path.join(fresh, 'pages'), path.join(pages, 'pages'), { recursive: true });
    cache = fresh;
  }
});

afterAll(() => vi.unstubAllEnvs());

it.skipIf(!POSIX)(
  `a build that is killed at any moment leaves the old site or the new one, whole (${KILLS} times)`,
  async () => {
    let took = await buildUntil(undefined);
    let before = 1;
    const moments = fc.sample(fc.double({ min: 0, max: 1, noNaN: true }), KILLS);
    for (const [round, moment] of moments.entries()) {
      const wanted = round % STATES.length;
      writeState(wanted);
      // Now and then nothing is kept, and pages are compiled too.
      if (round % 25 === 24) rmSync(cache, { recursive: true, force: true });
      await buildUntil(moment * took);
      const left = await bytesOf(path.join(root, 'site'));
      const known = sites.findIndex((site) => differing(site, left).length === 0);
      expect(
        [before, wanted],
        `killed after ${moment}: ${differing(sites[before] ?? {}, left).join()}`,
      ).toContain(known);
      took = await buildUntil(undefined);
      expect(differing(sites[wanted] ?? {}, await bytesOf(path.join(root, 'site')))).toEqual([]);
      before = wanted;
    }
  },
);

/** Builds in a process of its own, killed after so many milliseconds, or not at all. How long it ran. */
function buildUntil(moment: number | undefined): Promise<number> {
  const args = [CLI, 'build', '--root', root, '--out', path.join(root, 'site'), '--as-of', AS_OF];
  const env = { ...process.env, READYROOM_CACHE: cache };
  const start = performance.now();
  const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'ignore', 'pipe'], detached: true });
  let said = '';
  child.stderr.on('data', (text: Buffer) => (said += String(text)));
  const timer =
    moment === undefined ? undefined : setTimeout(() => process.kill(-(child.pid ?? 0), 'SIGKILL'), moment);
  return new Promise((resolve, reject) => {
    child.on('error', reject).on('close', (code, signal) => {
      clearTimeout(timer);
      if (code === 0 || (moment !== undefined && signal === 'SIGKILL')) resolve(performance.now() - start);
      else reject(new Error(said));
    });
  });
}

async function buildWhole(kept: string, name: string): Promise<void> {
  const { code, err } = await runCli(
    ['build', '--root', root, '--out', path.join(root, name), '--as-of', AS_OF],
    { cwd: root, env: { READYROOM_CACHE: kept } },
  );
  expect(code, err).toBe(0);
}

function writeState(at: number): void {
  const file = 'runbooks/web-shell.md';
  writeFileSync(path.join(root, file), `${SAMPLE_TREE[file]}\n${STATES[at]}\n`);
}

async function bytesOf(folder: string): Promise<Record<string, string>> {
  const files = await listFiles(folder);
  return Object.fromEntries(files.map((file) => [file, readFileSync(path.join(folder, file), 'latin1')]));
}

function differing(one: Record<string, string>, other: Record<string, string>): string[] {
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].filter(
    (file) => one[file] !== other[file],
  );
}
