import { accentOf } from '../../domain/look/accent.ts';
import { loadSite } from '../../site.ts';
import { boardSheet } from '../../views/maturity/board.ts';
import { radarSvg } from '../../views/maturity/board-files.ts';

export async function GET(): Promise<Response> {
  const site = await loadSite();
  const { name, today, overview } = boardSheet(site);
  const title = `${name}: score of each function, ${today}`;
  return new Response(radarSvg(overview.radar, title, accentOf(site.site)?.light), {
    headers: { 'content-type': 'image/svg+xml' },
  });
}
