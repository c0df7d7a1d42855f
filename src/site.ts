import { diagramFigure, drawnIn } from './adapters/content/embed-diagrams.ts';
import { pageKey } from './adapters/disk/page-key.ts';
import type { ApiSource } from './domain/exchange/api/api-files.ts';
import {
  askForPicture,
  handedSite,
  mayBeDrawn,
  notePicture,
  type SiteContext,
} from './adapters/site/handed-site.ts';

export { readForAddresses } from './adapters/site/handed-site.ts';

/** The programme that is being built or served. */
export function loadSite(): Promise<SiteContext> {
  return Promise.resolve(handedSite());
}

/**
 * One page of a route that has many: what it shows, and a key by which an unchanged page is taken from the build
 * before. The page must show nothing but its props. A function makes the props when the page's turn has come: those of
 * thousands of pages are never there at once.
 */
export function staticPage<Params extends Record<string, string>, Props extends object>(
  params: Params,
  props: Props | (() => Props),
): { params: Params; props: Props; make?: () => { props: Props; cacheKey: string } } {
  if (import.meta.env.DEV)
    return { params, props: typeof props === 'function' ? madeWhenRead(props) : props };
  const make = () => {
    const made = typeof props === 'function' ? props() : props;
    return { props: made, cacheKey: pageKey(made) };
  };
  return { params, props: {} as Props, make };
}

/** What a page was given: by Astro itself in development, by the build with the request. */
export function propsOf<Props extends object>({ props, locals }: { props: Props; locals: object }): Props {
  return (locals as { props?: Props }).props ?? props;
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

/** What the files for programs are made from. */
export function apiSource(site: SiteContext, attack: ApiSource['attack']): ApiSource {
  // What is noted when it is read stays so.
  const own = Object.getOwnPropertyDescriptors({ attack, hashOf: pageKey });
  return Object.defineProperties({}, { ...Object.getOwnPropertyDescriptors(site), ...own }) as ApiSource;
}

/**
 * The figure of a diagram that is made from content: its picture, or its source for the reader's browser to draw.
 * `elsewhere`: address of a file with the source.
 */
export function figureOf(source: string, elsewhere?: string): string {
  const kept = drawnIn(handedSite().diagrams);
  const drawn = (hash: string) => {
    notePicture(hash);
    const found = mayBeDrawn(hash) ? kept(hash) : undefined;
    if (!found) askForPicture(hash);
    return found;
  };
  return diagramFigure(source, drawn, elsewhere);
}
