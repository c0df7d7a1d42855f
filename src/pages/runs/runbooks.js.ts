import { loadSite } from '../../site.ts';
import { runbookNamesScript } from '../../views/runbook/plan-scripts.ts';

/** Titles of the published runbooks, for what the browser keeps by their ids: open runs, pinned and recent ones. */
export async function GET(): Promise<Response> {
  return new Response(runbookNamesScript(await loadSite()), {
    headers: { 'content-type': 'text/javascript; charset=utf-8' },
  });
}
