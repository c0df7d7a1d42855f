import path from 'node:path';
import type { Tlp } from '../../domain/model/tlp.ts';

/** What a build is made of, besides the content: handed from the command line to Astro's process in one variable. */
export interface BuildSettings {
  /** Folder with `runbooks/` and `content/`. */
  root: string;
  /** Day to judge on; absent means the site's `as_of`, else the clock's. */
  today?: string;
  clock: string;
  /** Publication ceiling; absent means the site's. */
  ceiling?: Tlp;
  /** Folder of drawn diagrams, `<hash>.svg`. */
  diagrams: string;
  cache: string;
}

export const SETTINGS_VARIABLE = 'READYROOM_BUILD';

/** The settings of the running build; Astro run by hand gets those of the current folder. */
export function buildSettings(): BuildSettings {
  const given = process.env[SETTINGS_VARIABLE];
  const cache = path.resolve('node_modules/.cache/readyroom');
  const fallback: BuildSettings = {
    root: process.cwd(),
    clock: new Date().toISOString().slice(0, 10),
    diagrams: path.join(cache, 'diagrams'),
    cache,
  };
  return given ? { ...fallback, ...(JSON.parse(given) as BuildSettings) } : fallback;
}
