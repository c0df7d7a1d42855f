import { el, say } from '../parts/dom.ts';
import { takeArm } from './arms.ts';
import type { Host } from './host.ts';
import { goToStep, type PageStep } from './page-steps.ts';
import { stepWords } from './words.ts';

/** The next step, always in view; of a decision its ways out. */
export function barNext(host: Host): { element: HTMLElement; update(isHere: boolean): void } {
  const word = el('span', { class: 'run-word' }, 'Next');
  const go = el('a', { class: 'run-go', href: '#' });
  const care = el('span', { class: 'run-care', hidden: true });
  const who = el('span', { class: 'run-who' });
  const arms = el('span', { class: 'run-arms' });
  const element = el('div', { class: 'run-next' }, word, care, go, who, arms);
  let step: PageStep | undefined;

  go.addEventListener('click', (event) => {
    if (!step) return;
    event.preventDefault();
    goToStep(step);
  });

  return {
    element,
    update(isHere) {
      step = isHere ? host.next() : undefined;
      const { plan, view } = { plan: step?.plan, view: host.session.view() };
      go.hidden = !plan;
      care.hidden = !plan?.care;
      say(care, plan?.care ?? '');
      element.hidden = !isHere;
      if (isHere && !plan) {
        say(word, host.roles().size > 0 ? 'Nothing left for your roles.' : 'Nothing left to do here.');
        say(who, '');
        arms.replaceChildren();
        return;
      }
      if (!plan || !view) return;
      say(word, plan.kind === 'decision' ? 'Decide' : 'Next');
      say(go, stepWords(plan));
      go.href = `#${plan.anchor}`;
      say(who, roleWords(host, plan.roles));
      const now = JSON.stringify([plan.key, plan.digest, plan.arms]);
      if (arms.dataset['shown'] === now) return;
      arms.dataset['shown'] = now;
      const at = step;
      arms.replaceChildren(
        ...plan.arms.map(({ label }, index) =>
          el(
            'button',
            {
              type: 'button',
              class: 'run-button',
              'aria-label': `Take this way: ${label}`,
              onclick: () => at && void takeArm(at, index, host),
            },
            label,
          ),
        ),
      );
    },
  };
}

function roleWords(host: Host, roles: readonly string[]): string {
  return roles.map((id) => host.session.plan.roles.find((one) => one.id === id)?.title ?? id).join(', ');
}
