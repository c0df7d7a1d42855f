import { getCollection } from 'astro:content';
import { buildSettings } from './adapters/content/build-settings.ts';
import {
  LISTS,
  type CollectionEntries,
  type CollectionName,
  type ListName,
} from './adapters/content/collection-entries.ts';
import { diagramFigure, drawnIn } from './adapters/content/embed-diagrams.ts';
import { liveEntries } from './adapters/content/live-entries.ts';
import { pageKey } from './adapters/content/page-key.ts';
import { csf2 } from './domain/frameworks/csf.ts';
import { judgeProgramme, type JudgedProgramme } from './domain/judged-programme.ts';
import type { Programme } from './domain/model/programme.ts';

/** What pages are made from: the programme and the day it is judged on, with what is computed from both. */
export interface SiteContext extends JudgedProgramme {
  clock: string;
}

let loaded: Promise<SiteContext> | undefined;

/** The programme behind the collections; read once a build, afresh for each request in development. */
export function loadSite(): Promise<SiteContext> {
  if (import.meta.env.DEV || !loaded) loaded = assemble();
  return loaded;
}

/** Asks Astro only for collections that hold something: it warns of an empty one as of a mistake. */
async function entriesOf<Name extends CollectionName>(
  name: Name,
  filled: readonly string[],
): Promise<CollectionEntries[Name][]> {
  const live = import.meta.env.DEV ? liveEntries()?.[name] : undefined;
  if (live) return Object.values(live) as CollectionEntries[Name][];
  const found = filled.includes(name) ? await getCollection(name) : [];
  return found.map(({ data }) => data as CollectionEntries[Name]);
}

async function assemble(): Promise<SiteContext> {
  const [settings] = await entriesOf('settings', ['settings']);
  if (!settings?.site)
    throw new Error('content/site.yml is missing or broken: "readyroom check" says where and why.');
  const lists = await Promise.all(
    LISTS.map(async (name) => [name, await entriesOf(name, settings.filled)] as const),
  );
  const programme: Programme = {
    site: settings.site,
    ...(settings.withheld ? { withheld: settings.withheld } : {}),
    escalation: settings.escalation,
    ...(Object.fromEntries(lists) as Pick<Programme, ListName>),
  };
  const { site, today, history, clock } = settings;
  return { ...judgeProgramme(programme, site, csf2, today, history), clock };
}

/**
 * One page of a route that has many: what it shows, and a key by which an unchanged page is taken from the build
 * before. The page must show nothing but its props. A function makes the props of a route with hundreds of pages.
 */
export function staticPage<Params extends Record<string, string>, Props extends object>(
  params: Params,
  props: Props | (() => Props),
): { params: Params; props: Props; cacheKey: string } {
  if (import.meta.env.DEV)
    return { params, props: typeof props === 'function' ? madeWhenRead(props) : props, cacheKey: '' };
  const made = typeof props === 'function' ? props() : props;
  return { params, props: made, cacheKey: pageKey([made, import.meta.env.READYROOM_SCRIPTS]) };
}

/** In development one page of hundreds is shown after an edit: only its own props are made. */
function madeWhenRead<Props extends object>(make: () => Props): Props {
  let made: Props | undefined;
  const props = () => (made ??= make());
  return new Proxy({} as Props, {
    get: (_, key) => Reflect.get(props(), key),
    has: (_, key) => Reflect.has(props(), key),
    ownKeys: () => Reflect.ownKeys(props()),
    getOwnPropertyDescriptor(_, key) {
      const found = Reflect.getOwnPropertyDescriptor(props(), key);
      return found && { ...found, configurable: true };
    },
  });
}

/**
 * The figure of a diagram that is made from content: its picture, or its source for the reader's browser to draw.
 * `elsewhere`: address of a file with the source.
 */
export function figureOf(source: string, elsewhere?: string): string {
  return diagramFigure(source, drawnIn(buildSettings().diagrams), elsewhere);
}
