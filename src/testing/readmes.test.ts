import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const PRODUCT = path.resolve(import.meta.dirname, '../..');
const READMES = ['CONTRIBUTING.md', ...globSync('src/**/README.md', { cwd: PRODUCT })];

/** Paths that a text names in backticks: `criteria/index.ts`, `src/cli/import/import-<kind>.ts`, `views/`. */
function pathsIn(text: string): string[] {
  const prose = text.replace(/^```[^]*?^```$/gm, '');
  return [...prose.matchAll(/`(\.{0,2}[\w<>.-]*\/[\w<>./[\]-]*|[\w-]+\.(?:ts|css|astro|md))`/g)].flatMap(
    ([, named]) => (/^\/|^node:|\.\.\.|^dist\/|\.js$/.test(named ?? '') ? [] : [named ?? '']),
  );
}

/** Whether a path leads somewhere: from its README, from `src` or from the top; of one with a gap, its folder. */
function leads(readme: string, named: string): boolean {
  const solid = named.includes('<') ? path.posix.dirname(named.slice(0, named.indexOf('<')) + 'x') : named;
  const bases = [path.dirname(readme), 'src', '.', 'src/domain'];
  return bases.some((base) => existsSync(path.join(PRODUCT, base, solid)));
}

describe.each(READMES)('%s', (readme) => {
  const named = pathsIn(readFileSync(path.join(PRODUCT, readme), 'utf8'));
  it('names files and folders that are there', () =>
    expect(named.filter((each) => !leads(readme, each))).toEqual([]));
});

it('sees a path that leads nowhere', () => {
  expect(pathsIn('See `src/gone.ts`, `a/<id>.ts` and `npm run x`.')).toEqual(['src/gone.ts', 'a/<id>.ts']);
  expect(leads('CONTRIBUTING.md', 'src/gone.ts')).toBe(false);
  expect(leads('src/adapters/import/README.md', 'src/cli/imports/<kind>.ts')).toBe(false);
});
