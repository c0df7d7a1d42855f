import { loadSite } from '../../site.ts';
import { alertIdsScript } from '../../views/runbook/plan-scripts.ts';

/** Which alerts have a page, for verdicts that come from a file. */
export async function GET(): Promise<Response> {
  return new Response(alertIdsScript(await loadSite()), {
    headers: { 'content-type': 'text/javascript; charset=utf-8' },
  });
}
