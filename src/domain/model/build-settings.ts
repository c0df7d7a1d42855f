import type { Tlp } from './tlp.ts';

/** What a build is made of, besides the content: handed from the command line to Astro's part in one variable. */
export interface BuildSettings {
  /** Folder with `runbooks/` and `content/`. */
  root: string;
  /** Day to judge on; absent means the site's `as_of`, else the clock's. */
  today?: string;
  clock: string;
  /** Publication ceiling; absent means the site's. */
  ceiling?: Tlp;
  /** Where the site is published; absent means the site's `address`. */
  address?: string;
  /** File with what git tells (`History` as JSON); absent means nothing is known. */
  history?: string;
  /** Folder of drawn diagrams. */
  diagrams: string;
  /** Folder for work that can be done again. */
  cache: string;
}

/** Environment variable that carries the settings as JSON. */
export const SETTINGS_VARIABLE = 'READYROOM_BUILD';
