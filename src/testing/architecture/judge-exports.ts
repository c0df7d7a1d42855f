import path from 'node:path/posix';
import type { House } from './judge-imports.ts';
import { readExports } from './read-exports.ts';
import { readImports } from './read-imports.ts';

/** Files whose exports somebody outside the house asks for by name: Astro, Vitest. */
const ENTRIES = [
  /^pages\//,
  /^adapters\/site\/page-program\.ts$/,
  /^integrations\//,
  /^testing\/(vitest\.config|suite\/(?:built-site|browser-runner)|laws)\.ts$/,
  /^api\/(index|types)\.ts$/,
];

/**
 * Exports that nobody takes, one sentence each. What only tests take is dead too, unless its file uses it as well: then a
 * test looks at a part. A type that stands in what its file exports may be taken by nobody.
 */
export function judgeExports(house: House): string[] {
  const taken = takenNames(house);
  return [...house]
    .filter(([file]) => file.endsWith('.ts') && !file.endsWith('.d.ts') && !isEntry(file))
    .flatMap(([file, text]) =>
      readExports(file, text).flatMap(({ name, line, isType, usedHere }) => {
        const takers = [...(taken.get(`${file} ${name}`) ?? []), ...(taken.get(`${file} *`) ?? [])];
        if (takers.some((taker) => !isTest(taker) || isTest(file))) return [];
        if (usedHere && (isType || takers.length > 0)) return [];
        const why = takers.length > 0 ? 'for tests alone' : 'for nobody';
        return [`${file}:${line} exports ${name} ${why}`];
      }),
    );
}

/** Who takes which name of which file: `file name` → the files that take it. */
function takenNames(house: House): ReadonlyMap<string, string[]> {
  const taken = new Map<string, string[]>();
  for (const [file, text] of house) {
    if (!/\.(ts|mjs|astro)$/.test(file)) continue;
    for (const { specifier, taken: names } of readImports(file, text).imports) {
      if (!specifier.startsWith('.')) continue;
      const target = path.join(path.dirname(file), specifier);
      for (const name of names)
        taken.set(`${target} ${name}`, [...(taken.get(`${target} ${name}`) ?? []), file]);
    }
  }
  return taken;
}

function isEntry(file: string): boolean {
  return ENTRIES.some((each) => each.test(file));
}

function isTest(file: string): boolean {
  return file.endsWith('.test.ts') || file.startsWith('testing/') || file.startsWith('bench/');
}
