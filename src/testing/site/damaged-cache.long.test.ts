import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { runs } from '../length.ts';
import { PATIENCE } from '../patience.ts';
import { runCli } from '../run-cli.ts';
import { emptyFolder } from '../tree-on-disk.ts';
import { runBuild } from './build-command.ts';

/** Every file that lies in a folder itself. */
const filesIn = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true })
    .flatMap((entry) => {
      const file = path.join(folder, entry.name);
      // Never over a link: it leads to what must not be damaged.
      return entry.isDirectory() ? filesIn(file) : entry.isFile() ? [file] : [];
    })
    .sort();
/** Every file of a site as text that shows each byte. */
const bytesOf = (folder: string) =>
  Object.fromEntries(
    filesIn(folder).map((file) => [path.relative(folder, file), readFileSync(file, 'latin1')]),
  );

const HARMS: readonly ((bytes: Buffer, other: Buffer, at: number) => Buffer | undefined)[] = [
  (bytes, _, at) => Buffer.from(bytes.map((byte, index) => (index === at ? byte ^ 1 : byte))),
  (bytes, _, at) => bytes.subarray(0, at),
  (bytes) => Buffer.alloc(bytes.length),
  (_, other) => other,
  () => Buffer.of(),
  () => undefined,
];

it(
  'builds the same site from any damaged cache',
  async () => {
    const base = emptyFolder();
    const [root, cache, out] = ['p', 'cache', 'out'].map((name) => path.join(base, name)) as [
      string,
      string,
      string,
    ];
    expect((await runCli(['init', root], { cwd: base })).code).toBe(0);
    const build = async () => {
      const args = ['--root', root, '--out', out, '--as-of', '2026-11-15'];
      const { code, err } = await runBuild(args, { READYROOM_CACHE: cache, READYROOM_BROWSER: 'none' });
      expect(err).toContain('pages,');
      expect(code).toBe(0);
      return bytesOf(out);
    };
    const wanted = await build();
    const rounds = fc.sample(
      fc.tuple(fc.integer({ min: 1, max: 4 }), fc.infiniteStream(fc.nat())),
      runs(1, 12),
    );
    for (const [every, chance] of rounds) {
      const files = filesIn(cache);
      for (const file of files) {
        const bytes = readFileSync(file);
        if ((chance.next().value as number) % every > 0 || bytes.length === 0) continue;
        const another = files[(chance.next().value as number) % files.length] as string;
        const other = existsSync(another) ? readFileSync(another) : Buffer.from('gone');
        const harm = HARMS[(chance.next().value as number) % HARMS.length] as (typeof HARMS)[number];
        const harmed = harm(bytes, other, (chance.next().value as number) % bytes.length);
        if (harmed) writeFileSync(file, harmed);
        else rmSync(file);
      }
      const built = await build();
      const names = new Set([...Object.keys(wanted), ...Object.keys(built)]);
      expect([...names].filter((name) => wanted[name] !== built[name])).toEqual([]);
    }
    // A dozen whole builds, each of which compiles its pages.
  },
  4 * PATIENCE,
);
