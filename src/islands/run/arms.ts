import { el, say } from '../parts/dom.ts';
import type { StepSight } from './boxes.ts';
import { type Host, placeOf } from './host.ts';
import { goToStep, type PageStep } from './page-steps.ts';
import { clockTime, short } from './words.ts';

/** Logs the way taken out of a decision and goes there. */
export async function takeArm(step: PageStep, index: number, host: Host): Promise<void> {
  const arm = step.plan.arms[index];
  if (!arm) return;
  const label = short(arm.label) || `Way ${index + 1}`;
  await host.log(`Decided: ${label}`, {
    do: 'decide',
    ...placeOf(step, host.session),
    arm: label,
    to: short(arm.to) || 'nowhere',
  });
  const target = host.steps.find(({ plan }) => plan.key === arm.step);
  const frame = step.arms[index];
  if (target) goToStep(target);
  else if (arm.runbook && frame instanceof HTMLAnchorElement) host.follow(arm.runbook, frame.href);
}

/** The ways out of a decision: pressed in a run, they are logged. */
export function realArms(step: PageStep, host: Host): ((sight: StepSight) => void)[] {
  return step.arms.map((frame, index) => {
    const arm = step.plan.arms[index];
    const isLink = frame instanceof HTMLAnchorElement;
    const word = el('span', { class: 'run-take' });
    const button = isLink ? undefined : el('button', { type: 'button', class: 'run-button' }, word);
    frame.append(button ?? word);
    let inRun = false;
    (button ?? frame).addEventListener('click', (event) => {
      const { ctrlKey, metaKey, shiftKey } = event as MouseEvent;
      if (!inRun || ctrlKey || metaKey || shiftKey) return;
      event.preventDefault();
      void takeArm(step, index, host);
    });
    return ({ inRun: now, done, saved }) => {
      inRun = now;
      const decided = now ? done?.decided : undefined;
      const isTaken = decided !== undefined && decided.arm === (arm && short(arm.label));
      const isSaved = saved?.decided?.at === decided?.at;
      (button ?? word).hidden = !now;
      frame.classList.toggle('taken', isTaken);
      frame.classList.toggle('unsaved', isTaken && !isSaved);
      const when = decided && isTaken ? `Taken ${clockTime(decided.at)}${isSaved ? '' : ', not saved'}` : '';
      say(word, when || 'Take this way');
    };
  });
}
