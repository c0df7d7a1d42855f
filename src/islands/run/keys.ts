import { takeBack } from './bar-deeds.ts';
import type { Host } from './host.ts';
import { recallKeys } from './memory.ts';
import { goToStep } from './page-steps.ts';
import { openBoxes, tickNext } from './tick-next.ts';

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
