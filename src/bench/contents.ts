import { execFileSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { makeCorpus } from './corpus.ts';

type Files = Readonly<Record<string, string | Uint8Array>>;

/** What the benchmark builds. `sample`: what shipped at one commit, kept for comparison; `shipped`: what ships now. */
export const CONTENTS = ['corpus', 'sample', 'shipped'] as const;
export type Contents = (typeof CONTENTS)[number];

const HOMES = ['content', 'runbooks'];
const SAMPLE = '2b5cebb';

/** The files by path, or what is missing for them. */
export function filesOf(
  contents: Contents,
  product: string,
  { runbooks, seed }: { runbooks: number; seed: number },
): Files | { missing: string } {
  if (contents === 'corpus') return makeCorpus(runbooks, seed);
  return contents === 'shipped' ? shipped(product) : sample(product);
}

export const isMissing = (files: Files | { missing: string }): files is { missing: string } =>
  typeof files['missing'] === 'string';

function shipped(product: string): Files {
  const files = HOMES.flatMap((home) =>
    globSync(`${home}/**/*`, { cwd: product, withFileTypes: true }).filter((entry) => entry.isFile()),
  );
  return Object.fromEntries(
    files.map(({ parentPath, name }) => {
      const place = path.join(parentPath, name);
      return [path.relative(product, place).split(path.sep).join('/'), readFileSync(place)];
    }),
  );
}

function sample(product: string): Files | { missing: string } {
  const git = (...args: string[]) =>
    execFileSync('git', args, { cwd: product, maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'ignore'] });
  try {
    const names = git('ls-tree', '-r', '-z', '--name-only', SAMPLE, ...HOMES).toString('utf8');
    return Object.fromEntries(
      names
        .split('\0')
        .filter(Boolean)
        .map((file) => [file, git('cat-file', 'blob', `${SAMPLE}:${file}`)]),
    );
  } catch {
    return { missing: `this clone has no commit ${SAMPLE} (a shallow one has not)` };
  }
}
