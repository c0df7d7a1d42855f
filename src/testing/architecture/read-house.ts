import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { House } from './judge-imports.ts';

const SRC = path.resolve(import.meta.dirname, '../..');

/** The real house, as paths below `src/`. */
export function readHouse(): House {
  const files = readdirSync(SRC, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => /\.(ts|mjs|astro|css|json)$/.test(file));
  return new Map(
    paths.map((file) => [path.relative(SRC, file).split(path.sep).join('/'), readFileSync(file, 'utf8')]),
  );
}
