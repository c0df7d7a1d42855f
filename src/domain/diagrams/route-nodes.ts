import { runbookAddress } from '../links/addresses.ts';
import { isWithheld, WITHHELD } from '../model/withheld.ts';
import type { Runbook } from '../model/programme.ts';
import { runbooksById } from './find-runbook.ts';
import type { Names } from './flow-nodes.ts';
import { mermaidLabel } from './mermaid-text.ts';

export interface RouteNodes {
  ids: string[];
  nodes: string[];
  clicks: string[];
}

export interface RouteOptions {
  words: 'with conditions' | 'titles';
  /** Ids of runbooks that are drawn already. */
  except?: ReadonlySet<string>;
}

/** The routes of the front matter: when this is the wrong runbook, and which is right. */
export function routeNodes(
  { runbooks }: Names,
  { meta }: Runbook,
  { words, except }: RouteOptions,
): RouteNodes {
  const routes = (meta.routes ?? []).filter(({ to }) => !except?.has(to));
  const found = (to: string) => (isWithheld(to) ? undefined : runbooksById(runbooks).get(to));
  return {
    ids: routes.map((_, at) => `e${at}`),
    nodes: routes.map(({ when, to }, at) => {
      const title = found(to)?.meta.title ?? (isWithheld(to) ? WITHHELD : to);
      const label = mermaidLabel(words === 'titles' ? undefined : `If ${when}`, `→ ${title}`);
      return `e${at}[/${label}/]`;
    }),
    clicks: routes.flatMap(({ to }, at) =>
      found(to) ? [`  click e${at} href "${runbookAddress(to)}"`] : [],
    ),
  };
}
