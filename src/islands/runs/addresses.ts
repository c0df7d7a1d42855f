/** The page of one run, from this page: also where it was opened from a folder. */
export const runAddress = (key: string): string => `?run=${encodeURIComponent(key)}`;

/** The run that the address names. */
export function addressedRun(): string | undefined {
  return new URLSearchParams(location.search).get('run') ?? undefined;
}

/** Makes the address name a run, or none. Where a browser refuses, the page works all the same. */
export function keepAddress(key: string | undefined): void {
  if (addressedRun() === key) return;
  try {
    history.pushState(null, '', key === undefined ? location.pathname : runAddress(key));
  } catch {
    // Some browsers let no script change the address of a page that was opened from a folder.
  }
}
