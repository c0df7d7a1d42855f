import path from 'node:path';
import { expect, it } from 'vitest';
import { userCache, type CachePlace } from './user-cache.ts';

const at = (...parts: string[]) => path.join(path.sep, ...parts);

it.for<[why: string, place: CachePlace, folder: string | undefined]>([
  ['Linux', { platform: 'linux', env: {}, home: at('home') }, at('home', '.cache', 'readyroom')],
  [
    'Linux with a place of its own',
    { platform: 'linux', env: { XDG_CACHE_HOME: at('big') }, home: at('home') },
    at('big', 'readyroom'),
  ],
  [
    'a relative place, which counts for none',
    { platform: 'linux', env: { XDG_CACHE_HOME: 'here' }, home: at('home') },
    at('home', '.cache', 'readyroom'),
  ],
  ['macOS', { platform: 'darwin', env: {}, home: at('home') }, at('home', 'Library', 'Caches', 'readyroom')],
  [
    'Windows',
    { platform: 'win32', env: { LOCALAPPDATA: at('local') }, home: at('home') },
    at('local', 'readyroom'),
  ],
  ['a user without a name', { platform: 'linux', env: {}, home: undefined }, undefined],
])('finds the caches of %s', ([, place, folder]) => expect(userCache(place)).toBe(folder));
