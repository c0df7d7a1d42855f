import { isFinished } from '../../domain/runs/next-step.ts';
import { stepId } from '../../domain/runs/step-work.ts';
import { takeBack } from './bar-deeds.ts';
import { type Host, placeOf } from './host.ts';
import { recallKeys } from './memory.ts';
import { goToStep, type PageStep } from './page-steps.ts';

/** Single keys of a run; they rest while somebody types or a dialog is open, and can be switched off. */
export function listenToKeys(host: Host): (on: boolean) => void {
  let areOn = recallKeys();
  addEventListener('keydown', (event) => {
    if (!areOn || event.defaultPrevented || event.repeat || !host.session.view()) return;
    if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector('dialog[open]')) return;
    const { target } = event;
    const isTyping =
      target instanceof HTMLElement &&
      (target.isContentEditable || target.matches('textarea, select, input:not([type=checkbox])'));
    if (isTyping || !press(event.key, host)) return;
    event.preventDefault();
  });
  return (on) => (areOn = on);
}

function press(key: string, host: Host): boolean {
  if (key === 'm') host.askNote();
  else if (key === 'h') host.askHandOver();
  else if (key === 'u') void takeBack(host);
  else if (key === 'n') goToNext(host);
  else if (key === 'x') tickNext(host);
  else return false;
  return true;
}

function goToNext(host: Host): void {
  const step = host.isHere() ? host.next() : undefined;
  if (!step) return host.announce('There is no next step.');
  const [open] = openBoxes(host, step);
  const way = step.arms[0];
  const focus =
    open?.item.querySelector<HTMLElement>('.run-box') ??
    (way?.matches('a') ? way : way?.querySelector<HTMLElement>('button')) ??
    step.element.querySelector<HTMLElement>('.run-done');
  goToStep(step, focus ?? undefined);
}

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
