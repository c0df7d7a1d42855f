import { existsSync, readdirSync, watch, type FSWatcher } from 'node:fs';
import path from 'node:path';
import { HOME, isSkipped, listHomes } from './files.ts';

/** Editors write a file in several moves; so long it has to be quiet, in milliseconds. */
const QUIET = 40;

/**
 * Calls back at once, and after changes below a programme's folders: one call for changes that come together, never
 * two at a time. `first` is settled by the first call; later ones have to deal with their own failures. Each folder
 * is watched by itself: Node's recursive watching loses a file that an editor has put in the place of another.
 */
export function watchContent(
  root: string,
  changed: () => Promise<void>,
): { first: Promise<void>; close(): Promise<void> } {
  const watchers = new Map<string, FSWatcher>();
  let homes: string[] = [];
  let timer: NodeJS.Timeout | undefined;
  let closed = false;
  follow();
  const first = changed();
  let running = first.catch(() => undefined);
  return {
    first,
    async close() {
      closed = true;
      clearTimeout(timer);
      for (const watcher of watchers.values()) watcher.close();
      await running;
    },
  };

  /** Watches the folders that are there now, and no other. */
  function follow(): void {
    homes = homesOf(root);
    const wanted = new Set(homes.length > 0 ? [root, ...homes.flatMap(withInner)] : withInner(root));
    for (const folder of watchers.keys()) if (!wanted.has(folder)) forget(folder);
    for (const folder of wanted) {
      if (watchers.has(folder)) continue;
      try {
        const watcher = watch(folder, (_event, name) => soon(folder, String(name ?? '')));
        watcher.on('error', () => forget(folder));
        watchers.set(folder, watcher);
      } catch {
        // Gone since it was listed: its parent's watcher tells.
      }
    }
  }

  function forget(folder: string): void {
    watchers.get(folder)?.close();
    watchers.delete(folder);
  }

  function soon(folder: string, name: string): void {
    const matters = folder !== root || HOME.includes(name) || homes.length === 0;
    if (closed || !matters || isSkipped(name)) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      follow();
      running = running.then(changed);
    }, QUIET);
  }
}

/** The homes of a programme: with the root they are watched, so that they are seen to come and go. None: all is watched. */
function homesOf(root: string): string[] {
  const there = HOME.map((home) => path.join(root, home)).filter((home) => existsSync(home));
  return there.length > 0 && isOwn(root) ? there : [];
}

/** What cannot be listed now may be soon: then the homes are enough to watch. */
function isOwn(root: string): boolean {
  if (existsSync(path.join(root, 'content/site.yml'))) return true;
  try {
    return listHomes(root).length > 0;
  } catch {
    return true;
  }
}

function withInner(folder: string): string[] {
  try {
    const inner = readdirSync(folder, { withFileTypes: true }).filter(
      (entry) => entry.isDirectory() && !isSkipped(entry.name),
    );
    return [folder, ...inner.flatMap(({ name }) => withInner(path.join(folder, name)))];
  } catch {
    return [];
  }
}
