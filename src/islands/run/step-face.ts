import type { StepFate } from '../../domain/runs/compare-plan.ts';
import { isFinished } from '../../domain/runs/next-step.ts';
import { el, say } from '../parts/dom.ts';
import { realArms } from './arms.ts';
import { realBoxes, type StepSight } from './boxes.ts';
import { changedNotice } from './changed-notice.ts';
import { approvers, askApproval } from './approval/ask-approval.ts';
import { askDone } from './done-dialog.ts';
import { type Host, placeOf } from './host.ts';
import type { PageStep } from './page-steps.ts';
import { askReport } from './scribe/report-step.ts';
import { openBoxes } from './tick-next.ts';
import { clockTime } from './words.ts';

export interface StepFace {
  step: PageStep;
  update(sight: StepSight, fate: StepFate | undefined, version: string | undefined): void;
}

/** What a run adds to a step: real boxes and ways, a row of its own, and whether it changed since. */
export function stepFace(step: PageStep, host: Host): StepFace {
  const { plan, element } = step;
  const parts = [...realBoxes(step, host), ...realArms(step, host)];
  const notice = changedNotice(step, host);
  const finish = el('button', { type: 'button', class: 'run-button run-done' });
  const note = el('button', { type: 'button', class: 'run-button' }, 'Note');
  const hand = el('button', { type: 'button', class: 'run-button' }, 'Hand to…');
  const report = el('button', { type: 'button', class: 'run-button' }, 'Report');
  const approve = el('button', { type: 'button', class: 'run-button run-approve', hidden: !plan.approval });
  for (const button of [note, hand, report])
    button.setAttribute('aria-label', `${button.textContent}: ${plan.title}`);
  const said = el('ul', { class: 'run-said' });
  const row = el(
    'div',
    { class: 'run-step', hidden: true },
    el('div', { class: 'run-deeds' }, approve, finish, note, hand, report),
    said,
  );
  element.append(row);
  let sight: StepSight | undefined;

  finish.addEventListener('click', () => {
    if (!sight) return;
    if (sight.locked) return host.announce('This step changed. Answer above its boxes first.');
    const isDone = isFinished(plan, sight.done);
    if (!isDone && plan.approval && !sight.done?.approved) return askApproval(step, host);
    const open = isDone ? [] : openBoxes(host, step);
    if (open.length > 0)
      return askDone(
        step,
        open.map(({ text }) => text),
        host,
      );
    void host.log(isDone ? `Open again: ${plan.title}` : `Done: ${plan.title}`, {
      do: isDone ? 'reopen-step' : 'finish-step',
      ...placeOf(step, host.session),
    });
  });
  approve.addEventListener('click', () => askApproval(step, host));
  note.addEventListener('click', () => host.askNote(step));
  hand.addEventListener('click', () => host.askHandOver(step));
  report.addEventListener('click', () => askReport(step, host));

  return {
    step,
    update(now, fate, version) {
      sight = now;
      for (const update of parts) update(now);
      notice(now.inRun ? fate : undefined, version);
      row.hidden = !now.inRun;
      const { done, saved } = now;
      const isDone = now.inRun && isFinished(plan, done);
      element.classList.toggle('run-finished', isDone);
      element.classList.toggle('run-changed', now.locked);
      say(approve, done?.approved ? 'Approval again…' : `Approval by ${approvers(step, host)}…`);
      finish.hidden = plan.kind === 'decision' && !isDone;
      const word = isDone ? `Done${finishedAt(now)}, open again` : 'Done';
      say(finish, word);
      finish.setAttribute('aria-label', `${word}: ${plan.title}`);
      finish.setAttribute('aria-pressed', String(isDone));
      const lines = now.inRun ? sayings(now, host) : [];
      said.replaceChildren(...lines.map((line) => el('li', {}, line)));
      said.hidden = lines.length === 0;
      element.classList.toggle('unsaved', done?.finished?.at !== saved?.finished?.at);
    },
  };
}

function finishedAt({ done, saved }: StepSight): string {
  const last = done?.finished ?? done?.decided ?? [...(done?.ticks.values() ?? [])].at(-1);
  if (!last) return '';
  return ` ${clockTime(last.at)}${done?.finished && saved?.finished?.at !== done.finished.at ? ' (not saved)' : ''}`;
}

function sayings({ done, saved }: StepSight, host: Host): string[] {
  const role = (id: string) => host.session.plan.roles.find((one) => one.id === id)?.title ?? id;
  const handed = done?.handedTo;
  const kept = new Set(saved?.notes.map(({ n }) => n));
  const approved = done?.approved;
  return [
    ...(approved ? [`Approved by ${role(approved.by)} at ${clockTime(approved.when)}`] : []),
    ...(handed
      ? [`${clockTime(handed.at)} Handed to ${role(handed.to)}${handed.text ? `: ${handed.text}` : ''}`]
      : []),
    ...(done?.notes ?? []).map(
      ({ n, at, text }) => `${clockTime(at)} ${text}${kept.has(n) ? '' : ' (not saved)'}`,
    ),
  ];
}
