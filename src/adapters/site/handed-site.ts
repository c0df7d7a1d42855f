import type { JudgedProgramme } from '../../domain/judged-programme.ts';

/** What pages are made from: the programme as it may be published, judged, and what else a page shows. */
export interface SiteContext extends JudgedProgramme {
  /** Somebody chose the day that it is judged on: it is not simply today. */
  pinned: boolean;
  /** Hash of the published content and the day that it is judged on. */
  contentHash: string;
  /** Folder of the drawn diagrams. */
  diagrams: string;
}

/** The command and the pages are separate module graphs of one process: what both see hangs on the global object. */
const HANDED = Symbol.for('readyroom.site');
const shared = globalThis as { [HANDED]?: SiteContext };

/** Hands the site to the pages that are rendered from now on. */
export function handSite(site: SiteContext): void {
  shared[HANDED] = site;
}

/** What was handed last. Throws where nothing was: Astro was run by hand. */
export function handedSite(): SiteContext {
  const site = shared[HANDED];
  if (site) return site;
  throw new Error(
    'No page is shown before content/site.yml can be read; pages are made by the commands "build" and "dev".',
  );
}
