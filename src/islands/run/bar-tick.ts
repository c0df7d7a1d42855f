import { el, say } from '../parts/dom.ts';
import type { Host } from './host.ts';
import { goToStep } from './page-steps.ts';
import { openBoxes, tickNext } from './tick-next.ts';

/** Ticks the next open box from the bar, which says which one that is; a step without boxes is done by it. */
export function barTick(host: Host): { element: HTMLButtonElement; update(): void } {
  const text = el('span', {});
  const element = el(
    'button',
    { type: 'button', class: 'run-button run-tick', 'aria-keyshortcuts': 'x' },
    el('i', { class: 'run-tick-box', 'aria-hidden': 'true' }),
    text,
  );
  element.addEventListener('click', () => {
    const step = host.next();
    // Changed since: its boxes wait for an answer above them.
    if (step?.element.classList.contains('run-changed')) goToStep(step);
    tickNext(host);
  });
  return {
    element,
    update() {
      const step = host.isHere() ? host.next() : undefined;
      const [box] = step ? openBoxes(host, step) : [];
      element.hidden = !step || (step.plan.kind === 'decision' && !box);
      const word = box ? box.text : `Done: ${step?.plan.title ?? ''}`;
      say(text, word);
      element.setAttribute('aria-label', box ? `Tick: ${word}` : word);
    },
  };
}
