import { cpSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { runCli } from '../run-cli.ts';
import { emptyFolder } from '../tree-on-disk.ts';
import { warmCache } from '../warm-cache.ts';
import { runBuild } from './build-command.ts';

/** Every file of a site, as text that shows each byte. */
function bytesOf(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return Object.fromEntries(
    files
      .map(({ parentPath, name }) => path.join(parentPath, name))
      .map((file) => [path.relative(folder, file), readFileSync(file, 'latin1')]),
  );
}

it('the same content and date give the same bytes, at another path and in another place', async () => {
  const base = emptyFolder();
  const first = path.join(base, 'programme');
  expect((await runCli(['init', first], { cwd: base })).code).toBe(0);
  const second = path.join(base, 'deeper down', 'and elsewhere');
  cpSync(first, second, { recursive: true });
  const build = async (root: string, name: string, cache: string, place: Record<string, string>) => {
    const out = path.join(base, name);
    const env = { READYROOM_CACHE: cache, ...place };
    const { code, err } = await runBuild(['--root', root, '--out', out, '--as-of', '2026-11-15'], env);
    expect(err).toContain('pages,');
    expect(code).toBe(0);
    return bytesOf(out);
  };
  const here = await build(first, 'one', warmCache(path.join(base, 'cache')), {
    TZ: 'UTC',
    LANG: 'C',
    LC_ALL: 'C',
  });
  // The pages are compiled there as well.
  const nothingKept = path.join(base, 'nothing kept');
  const there = await build(second, 'two', nothingKept, {
    TZ: 'Pacific/Kiritimati',
    LANG: 'tr_TR.UTF-8',
    LC_ALL: 'tr_TR.UTF-8',
  });
  expect(Object.keys(there).sort()).toEqual(Object.keys(here).sort());
  expect(Object.keys(here).some((file) => file.endsWith('.pf_filter'))).toBe(true);
  expect(Object.keys(here).filter((file) => here[file] !== there[file])).toEqual([]);
});
