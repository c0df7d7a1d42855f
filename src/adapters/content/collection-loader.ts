import type { Loader, LoaderContext } from 'astro/loaders';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { NO_HISTORY, type History } from '../../domain/model/history.ts';
import type { BuildSettings } from '../../domain/model/build-settings.ts';
import { buildSettings } from './build-settings.ts';
import { drawnIn, embedDiagrams } from './embed-diagrams.ts';
import { filesOnDisk } from './files.ts';
import { LISTS, type CollectionName, type Entries } from './collection-entries.ts';
import { publishEntries } from './live-entries.ts';
import { openParseCache } from './parse-cache.ts';
import { parserVersion } from './parser-version.ts';
import { publishProgramme } from './publish-programme.ts';
import { readProgramme } from './read-programme.ts';
import type { SourceMemory } from './source-memory.ts';

let shared: Promise<Entries> | undefined;
/** In development, an edit reads one file. */
const memory: SourceMemory = new Map();

/** Reads the programme once for all collections; a change on disk starts a new reading. */
function readEntries(fresh = false): Promise<Entries> {
  if (fresh || !shared) shared = loadEntries(buildSettings());
  return shared;
}

/** An Astro loader for one list of the programme, served by the same reader as the command line. */
export function collectionLoader(name: CollectionName): Loader {
  return {
    name: `readyroom-${name}`,
    async load(context) {
      await fill(context, name, await readEntries());
      if (name === 'settings') watch(context);
    },
  };
}

async function fill(context: LoaderContext, name: CollectionName, entries: Entries): Promise<void> {
  context.store.clear();
  for (const [id, data] of Object.entries(entries[name]))
    context.store.set({ id, data: data as unknown as Record<string, unknown> });
}

function watch({ watcher }: LoaderContext): void {
  if (!watcher) return;
  const { root } = buildSettings();
  const folders = ['runbooks', 'content'].map((folder) => path.join(root, folder));
  watcher.add(folders);
  const reread = (file: string) => {
    if (!folders.some((folder) => file.startsWith(folder))) return;
    void readEntries(true).then((entries) => {
      publishEntries(entries);
      watcher.emit('readyroom:reread' as 'change', file);
    });
  };
  for (const event of ['add', 'change', 'unlink'] as const) watcher.on(event, reread);
}

async function loadEntries(settings: BuildSettings): Promise<Entries> {
  const cache =
    memory.size > 0 ? undefined : openParseCache(path.join(settings.cache, 'parsed.pack'), parserVersion());
  const read = await readProgramme(filesOnDisk(settings.root), cache, memory);
  const ceiling = settings.ceiling ?? read.programme.site?.publication_ceiling ?? 'CLEAR';
  const published = await publishProgramme(read, ceiling, settings.cache);
  const programme = embedDiagrams(published, drawnIn(settings.diagrams));
  const site = programme.site && {
    ...programme.site,
    ...(settings.address ? { address: settings.address } : {}),
  };
  const today = settings.today ?? site?.as_of ?? settings.clock;
  const lists = Object.fromEntries(
    LISTS.map((name) => [name, byId<NamedItem>(programme[name])]),
  ) as unknown as Omit<Entries, 'settings'>;
  const filled = Object.entries(lists).flatMap(([name, items]) =>
    Object.keys(items).length > 0 ? [name] : [],
  );
  const history = settings.history
    ? (JSON.parse(readFileSync(settings.history, 'utf8')) as History)
    : NO_HISTORY;
  const about = {
    today,
    clock: settings.clock,
    site,
    escalation: programme.escalation,
    withheld: programme.withheld,
    filled,
    history,
  };
  return { settings: { settings: about }, ...lists };
}

type NamedItem = { id: string } | { function: string };

/** A checklist is known by its function. */
function byId<Item extends NamedItem>(items: readonly Item[]): Record<string, Item> {
  return Object.fromEntries(items.map((item) => ['id' in item ? item.id : item.function, item]));
}
