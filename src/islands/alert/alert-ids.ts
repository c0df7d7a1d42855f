import { siteAddress } from '../parts/dom.ts';
import { fetchScript } from '../parts/fetch-parts.ts';

declare global {
  /** Set by the site's `alerts/ids.js`. */
  var readyroomAlerts: readonly string[] | undefined;
}

/** Ids of the alerts that have a page; undefined where they do not come. */
export async function loadAlertIds(): Promise<ReadonlySet<string> | undefined> {
  if (!globalThis.readyroomAlerts) await fetchScript(siteAddress('/alerts/ids.js')).catch(() => {});
  return globalThis.readyroomAlerts && new Set(globalThis.readyroomAlerts);
}
