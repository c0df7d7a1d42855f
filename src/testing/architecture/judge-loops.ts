import path from 'node:path/posix';
import type { House } from './judge-imports.ts';
import { readImports } from './read-imports.ts';

/** Files that need each other, types included: each of them could be understood only with all the others. */
export function judgeLoops(house: House): string[] {
  const needs = new Map(
    [...house.keys()]
      .filter((file) => /\.(ts|mjs|astro)$/.test(file))
      .map((file) => [file, neededBy(file, house)] as const),
  );
  const done = new Set<string>();
  const loops: string[] = [];
  const walk = (file: string, way: readonly string[]): void => {
    if (way.includes(file)) loops.push([...way.slice(way.indexOf(file)), file].join(' → '));
    if (way.includes(file) || done.has(file)) return;
    for (const need of needs.get(file) ?? []) walk(need, [...way, file]);
    done.add(file);
  };
  for (const file of needs.keys()) walk(file, []);
  return loops;
}

function neededBy(file: string, house: House): string[] {
  const targets = readImports(file, house.get(file) ?? '')
    .imports.filter(({ specifier }) => specifier.startsWith('.'))
    .map(({ specifier }) => path.join(path.dirname(file), specifier));
  return [...new Set(targets)].filter((target) => house.has(target));
}
