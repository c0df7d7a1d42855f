/**
 * Fetches the script and the style of what a page offers but does not need at once, from the addresses that it
 * carries as `<link rel="<name>-script">` and `<link rel="<name>-link">`. Without an address the part stands in the page
 * already, as in a file of a pack.
 */
export function fetchParts(name: string): Promise<unknown> {
  const address = (tag: string) =>
    document.querySelector<HTMLLinkElement>(`link[rel="${name}-${tag}"]`)?.href;
  const [script, style] = [address('script'), address('link')];
  return Promise.all([script && fetchScript(script), style && fetchStyle(style)]);
}

/** Loads a script of the site; scripts run in the order in which they were asked for. */
export function fetchScript(address: string): Promise<unknown> {
  const script = document.createElement('script');
  script.async = false;
  script.src = address;
  return arrival(script);
}

function fetchStyle(address: string): Promise<unknown> {
  const style = document.createElement('link');
  style.rel = 'stylesheet';
  style.href = address;
  return arrival(style);
}

function arrival(part: HTMLElement): Promise<unknown> {
  return new Promise((resolve, reject) => {
    part.onload = resolve;
    part.onerror = reject;
    document.head.append(part);
  });
}
