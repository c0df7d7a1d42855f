import { siteAddress } from './dom.ts';
import { fetchScript } from './fetch-parts.ts';

declare global {
  /** Set by the site's `runs/runbooks.js`. */
  var readyroomRunbooks: Record<string, string> | undefined;
}

/** Titles of the published runbooks by id, as the site says today. Empty where they do not come. */
export async function loadRunbookNames(): Promise<ReadonlyMap<string, string>> {
  if (!globalThis.readyroomRunbooks) await fetchScript(siteAddress('/runs/runbooks.js')).catch(() => {});
  return new Map(Object.entries(globalThis.readyroomRunbooks ?? {}));
}
