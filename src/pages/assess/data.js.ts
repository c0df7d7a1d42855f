import type { APIRoute } from 'astro';
import { loadSite } from '../../site.ts';
import { assessScript } from '../../views/maturity/assess-data.ts';

export const GET: APIRoute = async () =>
  new Response(assessScript(await loadSite()), {
    headers: { 'content-type': 'text/javascript; charset=utf-8' },
  });
