import type { StepState } from '../../domain/runs/step-work.ts';
import { el, say } from '../parts/dom.ts';
import { type Host, placeOf } from './host.ts';
import type { PageStep } from './page-steps.ts';
import { clockTime } from './words.ts';

export interface StepSight {
  /** Undefined while this page is in no run. */
  done: StepState | undefined;
  saved: StepState | undefined;
  inRun: boolean;
  /** The step changed since; nothing is ticked before the reader looked again. */
  locked: boolean;
}

/** Makes the boxes of a step real. What a box shows is what is stored: a press changes nothing before that. */
export function realBoxes(step: PageStep, host: Host): ((sight: StepSight) => void)[] {
  return step.boxes.map(({ key, item, text }) => {
    const input = el('input', { type: 'checkbox', class: 'run-box' });
    const time = el('span', { class: 'run-time' });
    const label = el('label', { class: 'run-check' }, input);
    label.append(...leadingNodes(item));
    item.prepend(label);
    label.append(time);
    let sight: StepSight | undefined;

    input.addEventListener('click', (event) => {
      event.preventDefault();
      if (!sight?.inRun || item.classList.contains('saving')) return;
      if (sight.locked) return host.announce('This step changed. Answer above its boxes first.');
      const isTicked = sight.done?.ticks.has(key) ?? false;
      item.classList.add('saving');
      void host
        .log(isTicked ? `Not ticked: ${text}` : `Ticked: ${text}`, {
          do: isTicked ? 'untick' : 'tick',
          ...placeOf(step, host.session),
          check: key,
          text,
        })
        .finally(() => item.classList.remove('saving'));
    });

    return (now) => {
      sight = now;
      const tick = now.inRun ? now.done?.ticks.get(key) : undefined;
      const isSaved = !tick || now.saved?.ticks.get(key)?.at === tick.at;
      input.hidden = !now.inRun;
      input.checked = tick !== undefined;
      if (now.locked) input.setAttribute('aria-disabled', 'true');
      else input.removeAttribute('aria-disabled');
      item.classList.toggle('real', now.inRun);
      item.classList.toggle('unsaved', !isSaved);
      if (tick && isSaved) item.dataset['ticked'] = tick.at;
      else delete item.dataset['ticked'];
      say(time, tick ? `${clockTime(tick.at)}${isSaved ? '' : ' not saved'}` : '');
    };
  });
}

const BLOCKS = 'ul, ol, p, pre, div, blockquote, table, figure';

/** The line of a list item: what stands before its first block, or in its first paragraph. */
function leadingNodes(item: HTMLElement): Node[] {
  const first = item.firstElementChild;
  if (first?.matches('p') && !item.firstChild?.textContent?.trim()) {
    const nodes = [...first.childNodes];
    first.remove();
    return nodes;
  }
  const nodes = [...item.childNodes];
  const end = nodes.findIndex((node) => node instanceof Element && node.matches(BLOCKS));
  return end < 0 ? nodes : nodes.slice(0, end);
}
