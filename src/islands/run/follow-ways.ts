import type { Host } from './host.ts';
import { keepFollowed } from './memory.ts';

/** Ways from this runbook into others: what is followed during a run joins it there. */
export function followWays(host: Host): { follow(runbook: string, address: string): void } {
  const { session } = host;
  const keep = (to: string) => {
    const view = session.view();
    if (view) keepFollowed({ run: view.key, from: session.plan.runbook.id, to });
  };
  document.addEventListener('click', (event) => {
    if (event.defaultPrevented || !host.isHere() || !(event.target instanceof Element)) return;
    const link = event.target.closest<HTMLAnchorElement>('.routes a, article[data-step] a');
    const runbook = link && runbookOf(link.href);
    if (runbook && runbook !== session.plan.runbook.id) keep(runbook);
  });
  return {
    follow(runbook, address) {
      keep(runbook);
      location.href = address;
    },
  };
}

/** The runbook whose page an address is, wherever the site stands; in a pack, a runbook is a file beside this one. */
function runbookOf(address: string): string | undefined {
  const { root = '/', pack } = document.documentElement.dataset;
  const top = new URL(pack ? '.' : root, document.baseURI).href;
  if (!address.startsWith(top)) return undefined;
  const page = pack ? /^([a-z0-9-]+)\.html([?#]|$)/ : /^runbooks\/([a-z0-9-]+)\/(index\.html)?([?#]|$)/;
  return page.exec(address.slice(top.length))?.[1];
}
