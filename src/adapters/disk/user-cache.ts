import os from 'node:os';
import path from 'node:path';

/** What of a machine says where a user's caches lie. */
export interface CachePlace {
  platform: NodeJS.Platform;
  env: Readonly<Record<string, string | undefined>>;
  /** The user's own folder; undefined where there is none, as for a user without a name in a container. */
  home: string | undefined;
}

/** The folder of this product among the caches of a user, as the system wants it; undefined where it has none. */
export function userCache({ platform, env, home }: CachePlace = ownPlace()): string | undefined {
  const own = platform === 'win32' ? env['LOCALAPPDATA'] : env['XDG_CACHE_HOME'];
  const usual: Partial<Record<NodeJS.Platform, string>> = {
    darwin: 'Library/Caches',
    win32: 'AppData/Local',
  };
  // A relative one is to be taken for none.
  const caches = own && path.isAbsolute(own) ? own : home && path.join(home, usual[platform] ?? '.cache');
  return caches ? path.join(caches, 'readyroom') : undefined;
}

function ownPlace(): CachePlace {
  const { platform, env } = process;
  try {
    return { platform, env, home: os.homedir() };
  } catch {
    return { platform, env, home: undefined };
  }
}
