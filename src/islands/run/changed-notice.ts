import type { Deed } from '../../domain/model/run-log.ts';
import type { StepFate } from '../../domain/runs/compare-plan.ts';
import type { StepState } from '../../domain/runs/step-work.ts';
import { button, el } from '../parts/dom.ts';
import { type Host, placeOf } from './host.ts';
import type { PageStep } from './page-steps.ts';

type Changed = StepFate & { kind: 'changed' };

/** Marks a step that was republished with other words after something was done there, and asks to look again. */
export function changedNotice(
  step: PageStep,
  host: Host,
): (fate: StepFate | undefined, version: string | undefined) => void {
  const box = el('div', {
    class: 'run-notice',
    role: 'group',
    hidden: true,
    'aria-label': 'This step changed',
  });
  if (step.plan.kind === 'section') step.element.prepend(box);
  else (step.element.querySelector(':scope > header') ?? step.heading).after(box);
  let shown = '';
  return (fate, version) => {
    const changed = isTouched(fate) ? fate : undefined;
    box.hidden = !changed;
    const now = changed
      ? JSON.stringify([changed.step.digest, changed.done.digest, changed.lost, version])
      : '';
    if (now === shown) return;
    shown = now;
    box.replaceChildren();
    if (changed) box.append(...words(step, changed, version, host));
  };
}

/** Only where something was done is there something to look at again. */
export function isTouched(fate: StepFate | undefined): fate is Changed {
  return fate?.kind === 'changed' && isDoneAt(fate.done);
}

const isDoneAt = ({ ticks, finished, decided }: StepState): boolean =>
  ticks.size > 0 || finished?.on === true || decided !== undefined;

function words(step: PageStep, fate: Changed, version: string | undefined, host: Host): Node[] {
  const { decided } = fate.done;
  const isWayGone = decided && !step.plan.arms.some(({ label }) => label === decided.arm);
  const press = (word: string, said: string, deeds: () => Deed[]) =>
    button('run-button', word, () => void host.log(said, ...deeds()));
  return [
    el(
      'p',
      {},
      el('b', {}, 'This step changed.'),
      ` You did this when it read differently${version ? ` (version ${version})` : ''}. Look again.`,
    ),
    ...(fate.lost.length > 0
      ? [
          el('p', {}, 'Ticked then, and no longer asked for:'),
          el('ul', {}, ...fate.lost.map((text) => el('li', {}, text))),
        ]
      : []),
    ...(isWayGone ? [el('p', {}, `The way taken, “${decided.arm}”, is no longer there: decide again.`)] : []),
    el(
      'p',
      { class: 'run-deeds' },
      press('Still done', `Still done: ${step.plan.title}`, () => stillDone(step, fate, host)),
      press('Do it again', `To do again: ${step.plan.title}`, () => startAgain(step, fate, host)),
    ),
  ];
}

/** Says again, of the step as it reads now, what was said of it as it read then. */
function stillDone(step: PageStep, { done }: Changed, host: Host): Deed[] {
  const place = placeOf(step, host.session);
  const kept = [...done.ticks].filter(([check]) => step.plan.checks.includes(check));
  const arm = done.decided && step.plan.arms.find(({ label }) => label === done.decided?.arm);
  const deeds: Deed[] = [
    ...untickLost(step, done, host),
    ...kept.map(([check, { text }]): Deed => ({ do: 'tick', ...place, check, text })),
  ];
  if (arm && done.decided) deeds.push({ do: 'decide', ...place, arm: done.decided.arm, to: done.decided.to });
  if (done.finished?.on || (kept.length === 0 && !arm && step.plan.kind !== 'decision'))
    deeds.push({ do: 'finish-step', ...place });
  return deeds.length > 0 ? deeds : [{ do: 'reopen-step', ...place }];
}

function startAgain(step: PageStep, { done }: Changed, host: Host): Deed[] {
  const place = placeOf(step, host.session);
  const unticks = [...done.ticks].map(([check, { text }]): Deed => ({ do: 'untick', ...place, check, text }));
  return [...unticks, { do: 'reopen-step', ...place }];
}

function untickLost(step: PageStep, done: StepState, host: Host): Deed[] {
  return [...done.ticks]
    .filter(([check]) => !step.plan.checks.includes(check))
    .map(([check, { text }]) => ({ do: 'untick', ...placeOf(step, host.session), check, text }));
}
