import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
} from 'node:fs';
import { isBuiltin } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { missingInSite } from './files-of-site.ts';
import { runCli } from '../run-cli.ts';
import { runBuild } from './build-command.ts';

const PRODUCT = path.resolve(import.meta.dirname, '../../..');
const PARTS = ['src', 'public', 'package.json', 'package-lock.json', 'tsconfig.json', 'astro.config.mjs'];
/** What a module takes from a package, at the beginning of a line. */
const BARE_IMPORT = /^(?:import|export)\b[^'"`;]*['"]([^./'"][^'"]*)['"]/gm;
const NO_LINKS = 'packages cannot be linked from here to the temporary folder';
const isRoot = process.getuid?.() === 0;

let base: string;
let root: string;
/** True where packages can be linked into another place, at no cost. */
let links = false;
const mounted: string[] = [];

beforeAll(async () => {
  base = mkdtempSync(path.join(tmpdir(), 'readyroom-places-'));
  chmodSync(base, 0o755);
  root = path.join(base, 'programme');
  await runCli(['init', root], { cwd: base });
  links =
    spawnSync('cp', ['-al', path.join(PRODUCT, 'node_modules/astro'), path.join(base, 'probe')]).status === 0;
});
afterAll(() => {
  for (const folder of mounted) spawnSync('umount', [folder]);
  rmSync(base, { recursive: true, force: true });
});

function copyOfProduct(name: string): string {
  const folder = path.join(base, name);
  mkdirSync(folder, { recursive: true });
  for (const part of PARTS) cpSync(path.join(PRODUCT, part), path.join(folder, part), { recursive: true });
  execFileSync('cp', ['-al', path.join(PRODUCT, 'node_modules'), path.join(folder, 'node_modules')]);
  rmSync(path.join(folder, 'node_modules/.cache'), { recursive: true, force: true });
  return folder;
}

interface Run {
  code: number;
  err: string;
}
function build(
  product: string,
  args: readonly string[],
  env: Record<string, string> = {},
  uid?: number,
): Run {
  const { status, stderr } = spawnSync(
    process.execPath,
    [path.join(product, 'src/cli/main.ts'), 'build', '--root', root, ...args],
    {
      cwd: '/',
      env: { ...process.env, READYROOM_BROWSER: 'none', ...env },
      encoding: 'utf8',
      ...(uid === undefined ? {} : { uid, gid: uid }),
    },
  );
  return { code: status ?? -1, err: stderr };
}

async function expectSite(out: string, { code, err }: Run): Promise<void> {
  expect(err).toContain('pages,');
  expect(code).toBe(0);
  const files = readdirSync(out, { recursive: true }).map(String);
  expect(files.filter((file) => file.endsWith('.css')).length).toBeGreaterThan(3);
  expect(await missingInSite(out)).toEqual([]);
}
function expectSentence({ code, err }: Run, words: RegExp): void {
  expect(code).toBeGreaterThan(0);
  expect(err).toMatch(words);
  expect(err).not.toMatch(/^\s+at |by a fault of Readyroom/m);
}

describe('a product', () => {
  const places = ['p%20y', 'with blank', "quote's", 'a "b"', '[b](c)', 'é 火', `long-${'d'.repeat(200)}`];
  it.for(places)('in "%s" builds a whole site, there and elsewhere', async (name, { skip }) => {
    skip(!links, NO_LINKS);
    const product = copyOfProduct(`${name}/readyroom`);
    const out = path.join(base, name, 'site %20#?');
    await expectSite(out, build(product, ['--out', out]));
    rmSync(path.join(base, name), { recursive: true });
  });

  it.for(['h#x', 'h?x'])('in "%s" says what it cannot', (name, { skip }) => {
    skip(!links, NO_LINKS);
    const product = copyOfProduct(`${name}/readyroom`);
    const out = path.join(base, 'never');
    expectSentence(build(product, ['--out', out]), /cannot be loaded from a path with # or \?/);
    expect(existsSync(out)).toBe(false);
    rmSync(path.join(base, name), { recursive: true });
  });

  it.skipIf(!isRoot)('of another user builds, and is not written', async ({ skip }) => {
    skip(!links, NO_LINKS);
    const product = copyOfProduct('theirs');
    spawnSync('chmod', ['-R', 'go-w', path.join(product, 'src'), product]);
    const mine = path.join(base, 'mine');
    mkdirSync(mine);
    chownSync(mine, 65_534, 65_534);
    const out = path.join(mine, 'site');
    await expectSite(out, build(product, ['--out', out], { HOME: '/nonexistent' }, 65_534));
    await expectSite(out, build(product, ['--out', out], { HOME: '/nonexistent' }, 65_534));
    expect(readdirSync(product).sort()).toEqual([...PARTS, 'node_modules'].sort());
    expectSentence(
      build(product, ['--out', path.join(base, 'no')], {}, 65_534),
      /cannot be written: this user may not do that there \(EACCES\)/,
    );
    rmSync(product, { recursive: true });
  });

  it('whose packages are links builds with a cache elsewhere, and loads no package from there', async ({
    skip,
  }) => {
    skip(!links, NO_LINKS);
    const product = copyOfProduct('linked');
    const [cache, out] = [path.join(base, 'elsewhere'), path.join(base, 'linked-site')];
    await expectSite(out, build(product, ['--out', out], { READYROOM_CACHE: cache }));
    const programs = globSync('pages/versions/*/server/**/*.mjs', { cwd: cache });
    expect(programs.length).toBeGreaterThan(0);
    const taken = programs.flatMap((file) =>
      [...readFileSync(path.join(cache, file), 'utf8').matchAll(BARE_IMPORT)].map(([, name]) => name ?? ''),
    );
    expect(taken.filter((name) => !name.startsWith('node:') && !isBuiltin(name))).toEqual([]);
    for (const folder of [product, cache]) rmSync(folder, { recursive: true });
  });

  it('with a cache beside it whose name begins alike builds', async () => {
    const out = path.join(base, 'alike');
    const cache = `${PRODUCT}-cache`;
    try {
      await expectSite(out, build(PRODUCT, ['--out', out], { READYROOM_CACHE: cache }));
    } finally {
      rmSync(cache, { recursive: true, force: true });
    }
  });
});

function mount(name: string, size: string): string | undefined {
  const folder = path.join(base, name);
  mkdirSync(folder);
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', folder]).status !== 0)
    return undefined;
  mounted.push(folder);
  return folder;
}

describe.skipIf(!isRoot)('a disk', () => {
  it('that is full is named, and nothing is left on it', ({ skip }) => {
    const disk = mount('full', '3m');
    if (disk === undefined) return skip('no disk can be mounted here');
    expectSentence(
      build(PRODUCT, ['--out', path.join(disk, 'site')]),
      /"[^"]*full\/site[^"]*" cannot be \w+: no space is left there \(ENOSPC\)/,
    );
    expect(readdirSync(disk)).toEqual([]);
    expectSentence(
      build(PRODUCT, ['--out', path.join(base, 'x')], { READYROOM_CACHE: path.join(disk, 'c') }),
      /no space is left there \(ENOSPC\)/,
    );
    expect(existsSync(path.join(base, 'x'))).toBe(false);
  });

  it('that is the folder of the site itself is filled, and filled again', async ({ skip }) => {
    const disk = mount('disk', '100m');
    if (disk === undefined) return skip('no disk can be mounted here');
    for (let time = 0; time < 2; time++) {
      await expectSite(disk, build(PRODUCT, ['--out', disk]));
      expect(readdirSync(disk)).not.toContain('.readyroom-building');
    }
  });
});

it('two builds of one programme into one folder end with one whole site', async () => {
  const out = path.join(base, 'both');
  const args = ['--root', root, '--out', out];
  const runs = await Promise.all([1, 2].map(() => runBuild(args, { READYROOM_BROWSER: 'none' })));
  for (const run of runs) await expectSite(out, run);
  expect(readdirSync(base).filter((name) => name.startsWith('both'))).toEqual(['both']);
  expect(readFileSync(path.join(out, 'index.html'), 'utf8')).toContain('</html>');
});
