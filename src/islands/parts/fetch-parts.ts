/**
 * Fetches the script and the style of what a page offers but does not need at once, from the addresses that it
 * carries as `<link rel="<name>-script">` and `<link rel="<name>-link">`. Without an address the part stands in the page
 * already, as in a file of a pack.
 */
export function fetchParts(name: string): Promise<unknown> {
  return Promise.all([fetchPart(name, 'script', 'src'), fetchPart(name, 'link', 'href')]);
}

function fetchPart(name: string, tag: 'script' | 'link', attribute: 'src' | 'href'): Promise<unknown> {
  const part = document.createElement(tag);
  const address = document.querySelector<HTMLLinkElement>(`link[rel="${name}-${tag}"]`)?.href;
  if (!address) return Promise.resolve();
  if (tag === 'link') part.setAttribute('rel', 'stylesheet');
  // Scripts run in the order in which they were asked for.
  else (part as HTMLScriptElement).async = false;
  part.setAttribute(attribute, address);
  return new Promise((resolve, reject) => {
    part.onload = resolve;
    part.onerror = reject;
    document.head.append(part);
  });
}
