import { el } from '../parts/dom.ts';
import { chosenFilters, filterRow } from './filter-row.ts';
import type { SearchResult } from './engine.ts';
import { loadEngine } from './load-engine.ts';
import { rankResults } from './rank.ts';
import { resultItem } from './result-item.ts';

const MOST = 12;
const CANDIDATES = 30;
const root = document.documentElement.dataset['root'] ?? '/';

/** A field, filters, and results that are links. */
export function makeDialog(): { open(typed: string): void } {
  const field = el('input', {
    type: 'search',
    class: 'search-field',
    'aria-label': 'Search',
    placeholder: 'Alert, symptom, technique, role …',
    autocomplete: 'off',
    spellcheck: 'false',
    enterkeyhint: 'go',
  });
  const close = el('button', { type: 'button', class: 'search-close' }, 'Close');
  const status = el('p', { class: 'search-status', role: 'status' });
  const results = el('ol', { class: 'search-results' });
  const filters = el('div');
  const dialog = el(
    'dialog',
    { class: 'search', 'aria-label': 'Search' },
    el('div', { class: 'search-head' }, field, close),
    filters,
    status,
    results,
  );
  document.body.append(dialog);
  let row: HTMLElement | undefined;

  close.addEventListener('click', () => dialog.close());
  dialog.addEventListener('click', (event) => event.target === dialog && dialog.close());
  field.addEventListener('input', () => void run());
  dialog.addEventListener('keydown', (event) => {
    // A search field takes the first Escape to empty itself; a dialog should close at once.
    if (event.key === 'Escape') dialog.close();
    else move(event, field, results);
  });
  results.addEventListener('click', () => dialog.close());

  async function run(): Promise<void> {
    try {
      const engine = await loadEngine(root);
      const counts = row ? {} : await engine.filters();
      row ??= filters.appendChild(filterRow(counts, () => void run()));
      const chosen = chosenFilters(row);
      const term = field.value.trim();
      if (term === '' && Object.keys(chosen).length === 0) return show([], '');
      const answer = await engine.debouncedSearch(term || null, { filters: chosen }, 120);
      if (!answer) return;
      const found = await Promise.all(
        answer.results.slice(0, CANDIDATES).map(async ({ score, data }) => {
          const result = await data();
          return { score, kind: result.filters['kind']?.[0], signs: signsOf(result), result };
        }),
      );
      const best = rankResults(found, term).slice(0, MOST);
      const count = answer.results.length;
      if (count === 0) return show([noResults(term)], 'No page found.');
      show(
        best.map(({ result }) => resultItem(result)),
        count > MOST ? `The best ${MOST} of ${count} pages.` : `${count} ${count === 1 ? 'page' : 'pages'}.`,
      );
    } catch {
      show([elsewhere()], 'The search index could not be loaded.');
    }
  }

  function show(items: HTMLElement[], words: string): void {
    results.replaceChildren(...items);
    status.textContent = words;
  }

  return {
    open(typed) {
      if (!dialog.open) dialog.showModal();
      if (typed) field.value = typed;
      else field.select();
      void run();
    },
  };
}

function signsOf({ meta }: SearchResult): string {
  return [meta.title, meta.signs, meta.moreSigns, meta.alerts].join(' ');
}

/** Arrow keys go through the results, Enter in the field opens the first. */
function move(event: KeyboardEvent, field: HTMLInputElement, results: HTMLElement): void {
  const links = [...results.querySelectorAll('a')];
  const at = links.indexOf(document.activeElement as HTMLAnchorElement);
  if (event.key === 'Enter' && event.target === field) links[0]?.click();
  else if (event.key === 'ArrowDown' && !(event.target instanceof HTMLSelectElement))
    links[Math.min(at + 1, links.length - 1)]?.focus();
  else if (event.key === 'ArrowUp' && at >= 0) (links[at - 1] ?? field).focus();
  else return;
  event.preventDefault();
}

function noResults(term: string): HTMLElement {
  const words = term.split(/\s+/).length;
  return el(
    'li',
    { class: 'search-help' },
    words > 1
      ? 'Try fewer words, or one word of the alert’s name.'
      : 'Try another word: what a person sees, or the name of the alert.',
    ...ways(),
  );
}

const elsewhere = (): HTMLElement =>
  el('li', { class: 'search-help' }, 'The lists work without search.', ...ways());

function ways(): HTMLElement[] {
  if (document.documentElement.dataset['pack']) {
    return [el('a', { href: '#runbooks' }, 'Runbooks'), el('a', { href: '#part-contacts' }, 'Who to call')];
  }
  return [
    ['Runbooks', 'runbooks/'],
    ['Alerts', 'alerts/'],
    ['Who to call', ''],
  ].map(([label = '', path]) =>
    el('a', { href: `${root}${path}${location.protocol === 'file:' ? 'index.html' : ''}` }, label),
  );
}
