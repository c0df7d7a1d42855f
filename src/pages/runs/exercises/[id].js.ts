import type { APIRoute, GetStaticPaths } from 'astro';
import { loadSite, propsOf, staticPage } from '../../../site.ts';
import { exerciseScript } from '../../../views/records/exercise-plan.ts';

/** What run mode knows of a tabletop; no page but the facilitator's loads it. */
export const getStaticPaths = (async () => {
  const judged = await loadSite();
  return judged.programme.exercises.map((document) =>
    staticPage({ id: document.id }, () => ({ script: exerciseScript(judged, document) })),
  );
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ script: string }> = (context) =>
  new Response(propsOf(context).script, { headers: { 'content-type': 'text/javascript; charset=utf-8' } });
