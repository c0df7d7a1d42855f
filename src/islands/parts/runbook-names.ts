import { siteAddress } from './dom.ts';
import { fetchScript } from './fetch-parts.ts';

declare global {
  /** Set by the site's `runs/runbooks.js`. */
  var readyroomRunbooks: Record<string, string> | undefined;
  var readyroomTabletops: Record<string, string> | undefined;
}

type Titles = ReadonlyMap<string, string>;

/** Titles of what is published by id, as the site says today. Empty where they do not come. */
export async function loadNames(): Promise<{ runbooks: Titles; exercises: Titles }> {
  if (!globalThis.readyroomRunbooks) await fetchScript(siteAddress('/runs/runbooks.js')).catch(() => {});
  return {
    runbooks: new Map(Object.entries(globalThis.readyroomRunbooks ?? {})),
    exercises: new Map(Object.entries(globalThis.readyroomTabletops ?? {})),
  };
}
