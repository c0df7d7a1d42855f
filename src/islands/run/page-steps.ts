import { numberTwins } from '../../domain/text/text-key.ts';
import type { PlanStep, RunPlan } from '../../domain/runs/run-plan.ts';
import { long } from './words.ts';

/** A step of the plan and what stands for it on the page. */
export interface PageStep {
  plan: PlanStep;
  element: HTMLElement;
  heading: HTMLElement;
  /** `text`: what the box says, without the boxes below it. */
  boxes: { key: string; item: HTMLElement; text: string }[];
  /** In the order of the plan's arms. */
  arms: HTMLElement[];
}

/** Found by the headings' ids: what is stored or imported never becomes a selector. */
export function pageSteps(plan: RunPlan): PageStep[] {
  return plan.steps.flatMap((step) => {
    const heading = document.getElementById(step.anchor);
    const place = heading?.closest<HTMLElement>('article, section, details');
    const element = step.kind === 'section' ? place?.querySelector<HTMLElement>(':scope > .opening') : place;
    if (!heading || !element) return [];
    const items = [...element.querySelectorAll<HTMLElement>('li.check')];
    const keys = numberTwins(items.map((item) => item.dataset['check'] ?? ''));
    const boxes = items.flatMap((item, at) => {
      const key = keys[at] ?? '';
      return step.checks.includes(key) ? [{ key, item, text: ownWords(item) || step.title }] : [];
    });
    const arms = [...element.querySelectorAll<HTMLElement>('.arms > li > .arm')];
    return [{ plan: step, element, heading, boxes, arms }];
  });
}

function ownWords(item: HTMLElement): string {
  const own = item.cloneNode(true) as HTMLElement;
  for (const list of own.querySelectorAll('ul, ol')) list.remove();
  return long(own.textContent.replace(/\s+/g, ' '));
}

/** Shows a step, also where it is folded away, and leaves the keyboard there. */
export function goToStep({ element, heading }: PageStep, focus?: HTMLElement): void {
  for (let fold = element.closest('details'); fold; fold = fold.parentElement?.closest('details') ?? null)
    fold.open = true;
  heading.scrollIntoView({ block: 'start' });
  if (!focus) element.tabIndex = -1;
  (focus ?? element).focus({ preventScroll: focus === undefined });
}
