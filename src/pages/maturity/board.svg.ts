import { loadSite } from '../../site.ts';
import { boardSheet } from '../../views/maturity/board.ts';
import { radarSvg } from '../../views/maturity/board-files.ts';

export async function GET(): Promise<Response> {
  const { name, today, overview } = boardSheet(await loadSite());
  return new Response(radarSvg(overview.radar, `${name}: score of each function, ${today}`), {
    headers: { 'content-type': 'image/svg+xml' },
  });
}
