import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import { emptyFolder } from '../../testing/tree-on-disk.ts';
import { unpackChromium } from './unpack-chromium.ts';

afterEach(() => vi.unstubAllEnvs());

const ELSEWHERE =
  process.platform !== 'linux' || process.arch !== 'x64' ? 'npm carries a browser for Linux on x64 only' : '';
const PACKAGE = path.resolve(import.meta.dirname, '../../../node_modules/@sparticuz/chromium/package.json');

/** A folder of caches in which the browser was unpacked before. */
function unpackedBefore(below: string): string {
  const base = emptyFolder();
  const { version } = JSON.parse(readFileSync(PACKAGE, 'utf8')) as { version: string };
  const folder = path.join(base, below, `chromium-${version}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'chromium'), '');
  return base;
}

it('takes the browser from where READYROOM_CACHE says, then from the user’s caches, never from the packages', async ({
  skip,
}) => {
  skip(ELSEWHERE !== '', ELSEWHERE);
  const [chosen, users] = [unpackedBefore(''), unpackedBefore('readyroom')];
  vi.stubEnv('XDG_CACHE_HOME', users);
  vi.stubEnv('READYROOM_CACHE', chosen);
  expect(path.dirname(path.dirname((await unpackChromium())?.executable ?? ''))).toBe(chosen);
  vi.stubEnv('READYROOM_CACHE', '');
  expect(path.dirname(path.dirname((await unpackChromium())?.executable ?? ''))).toBe(
    path.join(users, 'readyroom'),
  );
  vi.stubEnv('READYROOM_CACHE', emptyFolder());
  expect((await unpackChromium())?.executable.startsWith(users)).toBe(true);
});
