import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { readHouse } from './read-house.ts';
import { readImports } from './read-imports.ts';

const CONTRIBUTING = path.resolve(import.meta.dirname, '../../../CONTRIBUTING.md');

/** The arrows of the picture: `cli → domain`. */
function readPicture(text: string): Set<string> {
  const arrows = text.matchAll(/^ *(\w+) --> ([\w &]+)$/gm);
  return new Set(
    [...arrows].flatMap(([, from, to]) => (to ?? '').split(' & ').map((each) => `${from} → ${each}`)),
  );
}

function drawnRoom(file: string): string {
  return (file.split('/')[0] ?? '').replace(/^site\.ts$/, 'site');
}

it('CONTRIBUTING draws the house as it is', () => {
  const drawn = readPicture(readFileSync(CONTRIBUTING, 'utf8'));
  const real = [...readHouse()].flatMap(([file, text]) =>
    /\.(ts|mjs|astro)$/.test(file) && !file.endsWith('.test.ts')
      ? readImports(file, text)
          .imports.filter(({ specifier }) => specifier.startsWith('.'))
          .map(
            ({ specifier }) =>
              `${drawnRoom(file)} → ${drawnRoom(path.posix.join(path.dirname(file), specifier))}`,
          )
      : [],
  );
  const apart = /^(testing|bench|content\.config\.ts) →|^(.*) → \2$/;
  expect([...drawn].sort()).toEqual([...new Set(real)].filter((each) => !apart.test(each)).sort());
});
