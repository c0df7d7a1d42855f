import { build } from 'esbuild';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { ROOMS } from './architecture/rooms.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const LOCK = JSON.parse(readFileSync(path.join(ROOT, 'package-lock.json'), 'utf8')) as {
  packages: Record<string, { dependencies?: Record<string, string> }>;
};

/** Packages whose code a built site carries: drawn, searched and kept with in the browser. */
const SHIPPED = ['mermaid', 'pagefind', 'idb', '@noble/hashes', 'workbox-precaching', 'qr', 'zod'];

/** A package and all that it brings along, types apart. */
function closure(name: string, seen = new Set<string>()): Set<string> {
  const entry = LOCK.packages[`node_modules/${name}`];
  if (!entry || seen.has(name) || name.startsWith('@types/')) return seen;
  seen.add(name);
  for (const dependency of Object.keys(entry.dependencies ?? {})) closure(dependency, seen);
  return seen;
}

it('NOTICE names every package whose code a built site carries', () => {
  const words = new Set(readFileSync(path.join(ROOT, 'NOTICE'), 'utf8').split(/[\s,]+/));
  const carried = SHIPPED.flatMap((name) => [...closure(name)]);
  expect(carried.length).toBeGreaterThan(60);
  expect(carried.filter((name) => !words.has(name))).toEqual([]);
});

it('what the browser may import is among them', () => {
  const rooms = ['islands', 'components'].flatMap((room) => ROOMS[room]?.packages ?? []);
  const names = rooms.map((name) => (name.startsWith('@') ? name : (name.split('/')[0] ?? '')));
  expect(names.filter((name) => !SHIPPED.includes(name))).toEqual([]);
});

/** Packages whose files stand in a bundle of these entries. */
async function packagesIn(entryPoints: string[]): Promise<string[]> {
  const { metafile } = await build({
    absWorkingDir: ROOT,
    entryPoints,
    outdir: 'unwritten',
    bundle: true,
    write: false,
    metafile: true,
    format: 'iife',
    target: 'es2022',
    define: { READYROOM_SITE: '{}' },
  });
  const files = Object.values(metafile.outputs).flatMap(({ inputs }) => Object.keys(inputs));
  const names = files.map((file) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1]);
  return [...new Set(names.filter((name) => name !== undefined))];
}

it.each<[string, string[], string]>([
  ['islands', globSync('src/islands/*.ts', { cwd: ROOT, exclude: ['**/*.test.ts'] }), 'idb'],
  ['the worker', ['src/adapters/site/offline/worker/main.ts'], 'workbox-precaching'],
  // Mermaid's own script is bundled already: its modules tell what is inside.
  [
    'the drawing in the reader’s browser',
    ['src/adapters/diagrams/page/for-reader.ts', 'node_modules/mermaid/dist/mermaid.core.mjs'],
    'd3-shape',
  ],
])('NOTICE names what is bundled for %s', async (_, entries, expected) => {
  const words = new Set(readFileSync(path.join(ROOT, 'NOTICE'), 'utf8').split(/[\s,]+/));
  const found = await packagesIn(entries);
  expect(found).toContain(expected);
  expect(found.filter((name) => !words.has(name))).toEqual([]);
});
