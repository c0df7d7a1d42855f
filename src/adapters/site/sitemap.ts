/** `sitemap.xml` of a site that stands at `address`; the 404 page is no page to find. */
export function sitemap(pages: readonly string[], address: string): string {
  const root = address.endsWith('/') ? address : `${address}/`;
  const lines = pages
    .filter((page) => page !== '404.html')
    .map((page) => `  <url><loc>${escape(new URL(page.replace(/index\.html$/, ''), root).href)}</loc></url>`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${lines.join('\n')}\n</urlset>\n`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
