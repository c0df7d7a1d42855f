/** How a request is answered from the saved files: by one of them, or by its right address. */
export type Found = { address: string } | { moved: string };

/**
 * Finds what is saved under an address below `scope`. Files of a static site do not depend on the query, so none
 * counts; `index.html` is its folder's page; a folder asked for without its slash moves, as on a host.
 */
export function findSaved(
  url: URL,
  scope: string,
  saved: { has(address: string): boolean },
): Found | undefined {
  const path = url.href.slice(scope.length).replace(/[?#].*$/, '');
  const address = plain(path).replace(/(^|\/)index\.html$/, '$1');
  if (saved.has(address)) return { address };
  return saved.has(`${address}/`) ? { moved: `${scope}${path}/${url.search}` } : undefined;
}

/** One spelling for addresses that are written in several: `%40` and `@`. */
export function plain(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
