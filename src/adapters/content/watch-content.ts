import { existsSync, watch, type FSWatcher } from 'node:fs';
import path from 'node:path';
import { HOME, isSkipped } from './files.ts';

/** Editors write a file in several moves; so long it has to be quiet, in milliseconds. */
const QUIET = 40;

/**
 * Calls back at once, and after changes below a programme's folders: one call for changes that come together, never
 * two at a time. `first` is settled by the first call; later ones have to deal with their own failures.
 */
export function watchContent(
  root: string,
  changed: () => Promise<void>,
): { first: Promise<void>; close(): Promise<void> } {
  const watchers = new Map<string, FSWatcher>();
  let timer: NodeJS.Timeout | undefined;
  let closed = false;
  const soon = () => {
    clearTimeout(timer);
    if (!closed) timer = setTimeout(() => void (running = running.then(changed)), QUIET);
  };
  open();
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

  /** Watches the homes as they come and go; where there are none, the whole folder. */
  function open(): void {
    const homes = HOME.filter((home) => existsSync(path.join(root, home)));
    const wanted = new Set([root, ...homes.map((home) => path.join(root, home))]);
    for (const [folder, watcher] of watchers) {
      if (wanted.has(folder)) continue;
      watcher.close();
      watchers.delete(folder);
    }
    for (const folder of wanted) {
      if (watchers.has(folder)) continue;
      const recursive = folder !== root || homes.length === 0;
      const watcher = watch(folder, { recursive }, (_event, name) => {
        const isHome = folder !== root || recursive || HOME.includes(String(name));
        if (!isHome || String(name ?? '').split(path.sep).some(isSkipped)) return;
        open();
        soon();
      });
      watcher.on('error', () => {
        watcher.close();
        watchers.delete(folder);
      });
      watchers.set(folder, watcher);
    }
  }
}
