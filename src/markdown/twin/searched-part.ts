/**
 * What the search reads of a finished page, as a page of its own: what its head tells Pagefind, its language, and the
 * element that is marked as its body. Undefined where the page is not searched.
 */
export function searchedPart(html: string): string | undefined {
  const mark = html.indexOf(' data-pagefind-body');
  if (mark < 0) return undefined;
  const told = html.slice(0, mark).match(/<meta data-pagefind[^>]*>/g) ?? [];
  const [, language = ''] = /<html\b[^>]* lang="([^"]*)"/.exec(html) ?? [];
  const main = html.slice(html.lastIndexOf('<', mark), html.lastIndexOf('</main>'));
  return `<!doctype html><html lang="${language}"><head>${told.join('')}</head><body>${main}</main></body></html>`;
}
