/**
 * The 404 page as a host under `root` (`/a/b/`) would send it. Its addresses begin with the path that the build
 * was told, which need not be the one that the site stands under.
 */
export async function notFoundPage(page: Response, root: string): Promise<Response> {
  const html = await page.text();
  const base = /\sdata-root="([^"]*)"/.exec(html)?.[1] ?? '/';
  const moved = html.replaceAll(
    /(\s(?:href|src|data-root)=")([^"]*)/g,
    (all, name: string, address: string) =>
      address.startsWith(base) && !address.startsWith('//')
        ? `${name}${root}${address.slice(base.length)}`
        : all,
  );
  return new Response(moved, { status: 404, headers: { 'content-type': 'text/html; charset=utf-8' } });
}
