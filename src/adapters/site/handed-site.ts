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
const AWAITED = Symbol.for('readyroom.diagrams');
const NOTES = Symbol.for('readyroom.notes');
const shared = globalThis as {
  [HANDED]?: SiteContext;
  [AWAITED]?: AwaitedDiagrams;
  [NOTES]?: NoteTaker;
};

/** Who notes what each page is made from. */
interface NoteTaker {
  notePicture(hash: string): void;
  withoutNotes<Made>(make: () => Made): Made;
  /** False of a picture that was not there when the build looked for it, and that it does not draw. */
  mayBeDrawn(hash: string): boolean;
}

/** Diagrams that are drawn while pages are made. */
export interface AwaitedDiagrams {
  hashes: ReadonlySet<string>;
  /** True once a page wanted one of them that has no picture yet: what was made of that page is not the page. */
  asked: boolean;
}

/** Hands the site to the pages that are rendered from now on, and what is being drawn for them. */
export function handSite(site: SiteContext, awaited?: AwaitedDiagrams): void {
  shared[HANDED] = site;
  if (awaited) shared[AWAITED] = awaited;
  else delete shared[AWAITED];
}

export function handNotes(notes: NoteTaker): void {
  shared[NOTES] = notes;
}

/** Tells that a page shows a diagram, whether it has a picture or not. */
export function notePicture(hash: string): void {
  shared[NOTES]?.notePicture(hash);
}

/** Whether a page may look for a picture: what another build draws meanwhile is not what its page was made from. */
export function mayBeDrawn(hash: string): boolean {
  return shared[NOTES]?.mayBeDrawn(hash) ?? true;
}

/** Reads what decides which addresses there are, and nothing of what they show. */
export function readForAddresses<Made>(read: () => Made): Made {
  const notes = shared[NOTES];
  return notes ? notes.withoutNotes(read) : read();
}

/** Tells that a page shows a diagram without a picture. */
export function askForPicture(hash: string): void {
  const awaited = shared[AWAITED];
  if (awaited?.hashes.has(hash)) awaited.asked = true;
}

/** What was handed last. Throws where nothing was: Astro was run by hand. */
export function handedSite(): SiteContext {
  const site = shared[HANDED];
  if (site) return site;
  throw new Error(
    'No page is shown before content/site.yml can be read; pages are made by the commands "build" and "dev".',
  );
}
