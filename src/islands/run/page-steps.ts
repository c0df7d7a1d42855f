import { numberTwins } from '../../domain/text/text-key.ts';
import type { PlanStep, RunPlan } from '../../domain/runs/run-plan.ts';

/** A step of the plan and what stands for it on the page. */
export interface PageStep {
  plan: PlanStep;
  element: HTMLElement;
  heading: HTMLElement;
  boxes: { key: string; item: HTMLElement }[];
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
      return step.checks.includes(key) ? [{ key, item }] : [];
    });
    const arms = [...element.querySelectorAll<HTMLElement>('.arms > li > .arm')];
    return [{ plan: step, element, heading, boxes, arms }];
  });
}

/** Shows a step, also where it is folded away, and leaves the keyboard there. */
export function goToStep({ element, heading }: PageStep, focus?: HTMLElement): void {
  for (let fold = element.closest('details'); fold; fold = fold.parentElement?.closest('details') ?? null)
    fold.open = true;
  heading.scrollIntoView({ block: 'start' });
  if (!focus) element.tabIndex = -1;
  (focus ?? element).focus({ preventScroll: focus === undefined });
}
