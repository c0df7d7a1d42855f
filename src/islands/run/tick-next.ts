import { isFinished } from '../../domain/runs/next-step.ts';
import { stepId } from '../../domain/runs/step-work.ts';
import { type Host, placeOf } from './host.ts';
import type { PageStep } from './page-steps.ts';

/** Ticks the next open box; the step itself is done where it has none left. */
export function tickNext(host: Host): void {
  const step = host.isHere() ? host.next() : undefined;
  if (!step) return host.announce('There is no next step.');
  const [open] = openBoxes(host, step);
  const box = open?.item.querySelector<HTMLElement>('.run-box');
  if (box) return box.click();
  if (step.plan.kind === 'decision') return host.announce(`Decide first: ${step.plan.title}`);
  const done = host.session.view()?.state.steps.get(stepId(host.session.plan.runbook.id, step.plan.key));
  if (!isFinished(step.plan, done))
    void host.log(`Done: ${step.plan.title}`, { do: 'finish-step', ...placeOf(step, host.session) });
}

/** Boxes of a step that are not ticked. */
export function openBoxes(host: Host, { plan, boxes }: PageStep): PageStep['boxes'] {
  const id = stepId(host.session.plan.runbook.id, plan.key);
  const ticks = host.session.view()?.state.steps.get(id)?.ticks;
  return boxes.filter(({ key }) => !ticks?.has(key));
}
