import type { APIRoute, GetStaticPaths } from 'astro';
import { loadSite } from '../../../site.ts';
import { planScript, planScripts } from '../../../views/runbook/plan-scripts.ts';

export const getStaticPaths = (async () =>
  planScripts(await loadSite()).map((id) => ({ params: { id } }))) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params }) =>
  new Response(planScript(await loadSite(), params.id ?? ''), {
    headers: { 'content-type': 'text/javascript; charset=utf-8' },
  });
