import { showStart } from './diagram/show-start.ts';
import { fetchParts } from './parts/fetch-parts.ts';

/** What a reader may want of a diagram: `diagram-more` does it, fetched when it is wanted first. */
export type Wish = [deed: 'draw' | 'enlarge' | 'copy', figure: HTMLElement];

const undrawn = 'figure.diagram[data-diagram]';
let fetched: Promise<unknown> | undefined;

async function ask(...wish: Wish): Promise<void> {
  fetched ??= fetchParts('diagram').catch(() => (fetched = undefined));
  await fetched;
  dispatchEvent(new CustomEvent('readyroom:diagram', { detail: wish }));
}

/** A picture that is shown smaller than it is, or is higher than the screen, can be seen alone. */
function offerMore(figure: HTMLElement): void {
  const folded = figure.closest<HTMLDetailsElement>('details:not([open])');
  if (folded) {
    folded.addEventListener('toggle', () => offerMore(figure), { once: true });
    return;
  }
  const svg = figure.querySelector('svg');
  if (!svg || figure.querySelector(':scope > button')) return;
  figure.querySelector('.source')?.addEventListener('toggle', () => void ask('copy', figure), { once: true });
  showStart(figure, svg);
  const { width, height } = svg.viewBox.baseVal;
  if (width <= figure.clientWidth + 1 && height <= innerHeight) return;
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = 'Enlarge';
  button.addEventListener('click', () => void ask('enlarge', figure));
  figure.prepend(button);
}

const near = new IntersectionObserver(
  (entries) => {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting) continue;
      near.unobserve(target);
      void ask('draw', target as HTMLElement);
    }
  },
  { rootMargin: '400px' },
);
for (const figure of document.querySelectorAll<HTMLElement>('figure.diagram')) {
  if (figure.matches(undrawn)) near.observe(figure);
  else offerMore(figure);
}
addEventListener('readyroom:drawn', ({ target }) => offerMore(target as HTMLElement));
addEventListener('beforeprint', () => {
  for (const figure of document.querySelectorAll<HTMLElement>(undrawn)) void ask('draw', figure);
});
