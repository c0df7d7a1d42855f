import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PRODUCT } from '../adapters/disk/product.ts';
import { tryPackage, type Walk } from '../testing/package/try-package.ts';

const out = mkdtempSync(path.join(tmpdir(), 'readyroom-package-'));
const folder = path.join(PRODUCT, '.cache/package');
let tarball: string;
let files: string[];
beforeAll(() => {
  const made = spawnSync(process.execPath, ['src/package/main.ts', '--out', out], {
    cwd: PRODUCT,
    encoding: 'utf8',
  });
  expect(made.status, made.stderr).toBe(0);
  tarball = made.stdout.trim();
  files = listed(tarball);
});
afterAll(() => rmSync(out, { recursive: true, force: true }));

/** Paths in a tarball, each once for its kind: names of bundles and pages change with their content. */
function listed(file: string): string[] {
  const { stdout } = spawnSync('tar', ['-tzf', file], { encoding: 'utf8' });
  return stdout
    .trim()
    .split('\n')
    .map((each) => each.replace(/^package\//, ''));
}

describe('the package', () => {
  it('holds what runs, and nothing else', () => {
    const KNOWN = [
      /^(package\.json|README\.md|LICENSE|NOTICE|CHANGELOG\.md|LIBRARIES\.txt)$/,
      /^bin\/readyroom\.mjs$/,
      /^code\/[\w-]+\.mjs$/,
      /^types\/(index|types)\.d\.ts$/,
      /^carried\/(digests|contract)\.json$/,
      /^carried\/pages\/server\/(chunks\/)?[^/]+\.mjs$/,
      /^carried\/pages\/client\/(favicon\.svg|_assets\/[^/]+|fonts\/[^/]+|scripts\/[^/]+\.js|schemas\/[^/]+\.json)$/,
      /^carried\/sample\/(content|runbooks)\/[^]+\.(md|yml)$/,
      /^carried\/scripts\/(mermaid|for-build|for-reader|worker)\.js$/,
      /^carried\/templates\//,
    ];
    expect(files.filter((file) => !KNOWN.some((each) => each.test(file)))).toEqual([]);
    expect(KNOWN.filter((each) => !files.some((file) => each.test(file)))).toEqual([]);
    expect(files.filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'))).toEqual([]);
  });

  it('is at most 6 MB', () => expect(statSync(tarball).size).toBeLessThan(6_000_000));

  it('tells nothing of the machine that made it', () => {
    const places = [path.dirname(PRODUCT), tmpdir(), '/stage-'];
    const telling = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.(mjs|js|json)$/.test(file) && !file.includes('sample'))
      .filter((file) => {
        const text = readFileSync(path.join(folder, file), 'utf8');
        return (
          places.some((place) => place.length > 4 && text.includes(`${place}/readyroom-`)) ||
          text.includes(PRODUCT)
        );
      });
    expect(telling).toEqual([]);
  });
});

const registry = spawnSync('npm', ['ping', '--fetch-timeout', '5000', '--fetch-retries', '0'], {
  encoding: 'utf8',
  shell: process.platform === 'win32',
});
const OFFLINE = registry.status !== 0;

/** The lines of Node that a package runs on, from their packages; as npm has them. */
const LINES = [20, 22, 24];
const nodes = mkdtempSync(path.join(tmpdir(), 'readyroom-nodes-'));
afterAll(() => rmSync(nodes, { recursive: true, force: true }));

/** Path of a Node of that line; undefined where npm has none for this machine. */
function nodeOf(line: number): string | undefined {
  if (process.version.startsWith(`v${line}.`)) return process.execPath;
  const name = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
  const home = path.join(nodes, String(line));
  const args = ['install', '--no-save', '--ignore-scripts', '--no-audit', '--no-fund', '--prefix', home];
  spawnSync('npm', [...args, `${name}@${line}`], { shell: process.platform === 'win32' });
  const found = ['bin/node', 'bin/node.exe'].map((way) => path.join(home, 'node_modules', name, way));
  return found.find((file) => existsSync(file));
}

describe.skipIf(OFFLINE).each(LINES)('from nothing to a site, on Node %d', (line) => {
  let walk: Walk;
  beforeAll(async () => {
    const node = nodeOf(line);
    expect(node, `npm has no Node ${line} for this machine`).toBeDefined();
    walk = await tryPackage(tarball, node);
  });

  it('runs on that Node', () => expect(walk.node).toMatch(new RegExp(`^v${line}\\.`)));
  it('every step ends well', () =>
    expect(walk.steps.map(({ command, code, said }) => [command, code === 0 ? 0 : said])).toEqual(
      walk.steps.map(({ command }) => [command, 0]),
    ));
  it('is small', () => expect(walk.installMegabytes).toBeLessThan(150));
  it('computes scores', () =>
    expect(walk.steps.find(({ command }) => command.endsWith('score'))?.said).toMatch(/Overall/));
  it('says what another version would say', () =>
    expect(walk.steps.at(-1)?.said).toMatch(
      /^From ([\d.]+) to \1:\n {2}nothing else is said of this programme\.$/,
    ));
  it('begins clean', () =>
    expect(walk.steps.find(({ command }) => command.endsWith('--fail-on warning'))?.said).toContain(
      '0 errors, 0 warnings',
    ));
  it('serves the page, and the changed page after another build', () =>
    expect(walk.served).toEqual([expect.stringMatching(/hishing/), 'Changed by a reviewer']));
});
