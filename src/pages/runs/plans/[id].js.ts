import type { APIRoute, GetStaticPaths } from 'astro';
import { loadSite, propsOf, staticPage } from '../../../site.ts';
import { planScript, planScripts } from '../../../views/runbook/plan-scripts.ts';

export const getStaticPaths = (async () => {
  const judged = await loadSite();
  return planScripts(judged).map((id) => staticPage({ id }, () => ({ script: planScript(judged, id) })));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ script: string }> = (context) =>
  new Response(propsOf(context).script, { headers: { 'content-type': 'text/javascript; charset=utf-8' } });
