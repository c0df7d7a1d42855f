import { exerciseAddress, runbookAddress } from '../domain/links/addresses.ts';
import { isNamed } from '../domain/runs/run-names.ts';
import { recentRunbook } from '../domain/runs/recent-runbook.ts';
import { el, link } from './parts/dom.ts';
import { loadNames } from './parts/runbook-names.ts';
import { keepRun } from './run/memory.ts';
import { isOpen, openRunStore, type RunStore, type RunSummary } from './run/run-store.ts';
import { clockTime } from './run/words.ts';
import { runAddress } from './runs/addresses.ts';
import { foreign } from './runs/foreign.ts';

/** Fetched by `parts/run-line.ts` where a run is open: names it, and leads to where it goes on. */
const line = document.querySelector<HTMLElement>('[data-run-open]');
const { programme } = document.documentElement.dataset;
if (line && programme) {
  line.dataset['told'] = '';
  void openRunStore(programme).then((store) => {
    store.watch(() => void tell(line, store));
    return tell(line, store);
  });
}

async function tell(place: HTMLElement, store: RunStore): Promise<void> {
  // Taken off the page where the site left the device: to look would make its database anew.
  if (!place.isConnected) return;
  const runs = await store.list();
  const [newest, ...others] = runs.filter(isOpen);
  const damaged = runs.some((run) => run.damaged !== undefined);
  place.hidden = !newest && !damaged;
  if (newest) place.replaceChildren(...(await lineOf(newest, others.length, store)));
  else if (damaged) place.replaceChildren(link('/runs/', 'A stored run is damaged · see Runs'));
}

/** Where it goes on. What is published no longer has no page. */
async function pageOf(run: RunSummary, store: RunStore): Promise<string | undefined> {
  const { runbooks, exercises } = await loadNames();
  if (run.exercise !== undefined)
    return exercises.has(run.exercise) ? exerciseAddress(run.exercise) : undefined;
  const runbook = recentRunbook(await store.entries(run.key));
  return runbook !== undefined && runbooks.has(runbook) ? runbookAddress(runbook) : undefined;
}

async function lineOf(run: RunSummary, others: number, store: RunStore): Promise<Node[]> {
  const page = await pageOf(run, store);
  const go = link(page ?? `/runs/`, '');
  if (!page) go.href += runAddress(run.key);
  go.addEventListener('click', () => keepRun(run.key));
  const name = isNamed(run)
    ? [foreign(run.name), ' runs']
    : [`A run without a name, since ${clockTime(run.started)}`];
  go.append(el('b', {}, ...name), ' · go on');
  return [go, ...(others > 0 ? [link('/runs/', `${others} more`)] : [])];
}
