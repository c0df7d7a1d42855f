import type { APIRoute, GetStaticPaths } from 'astro';
import { flowFiles, runbookFlows } from '../../../domain/diagrams/collect-diagrams.ts';
import { loadSite, propsOf, readForAddresses, staticPage } from '../../../site.ts';
import { publishedRunbooks } from '../../../views/runbook/runbook-page.ts';

/** Mermaid source of a runbook's flow, to be read, copied and drawn elsewhere. */
export const getStaticPaths = (async () => {
  const judged = await loadSite();
  return publishedRunbooks(judged).flatMap((runbook) =>
    readForAddresses(() => flowFiles(runbook)).map((flow) =>
      staticPage({ id: runbook.id, flow }, () => ({
        source:
          runbookFlows(judged.programme, runbook, judged.today).find(({ file }) => file === flow)?.source ??
          '',
      })),
    ),
  );
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ source: string }> = (context) =>
  new Response(`${propsOf(context).source}\n`, { headers: { 'content-type': 'text/plain; charset=utf-8' } });
