import { loadSite } from '../../site.ts';
import { boardSheet } from '../../views/maturity/board.ts';
import { boardCsv } from '../../views/maturity/board-files.ts';

export async function GET(): Promise<Response> {
  return new Response(boardCsv(boardSheet(await loadSite())), {
    headers: { 'content-type': 'text/csv; charset=utf-8' },
  });
}
