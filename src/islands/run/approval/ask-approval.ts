import { choice, openDialog } from '../../parts/dialog.ts';
import { el } from '../../parts/dom.ts';
import { type Host, placeOf } from '../host.ts';
import { momentField } from '../moment-field.ts';
import type { PageStep } from '../page-steps.ts';

/** Titles of the roles that must agree to a step, in words. */
export function approvers({ plan }: PageStep, host: Host): string {
  return (plan.approval ?? [])
    .map((id) => host.session.plan.roles.find((one) => one.id === id)?.title ?? id)
    .join(', ');
}

/** Who agreed to a step, and when: into the log, before it is done. */
export function askApproval(step: PageStep, host: Host): void {
  const first = step.plan.approval ?? [];
  const rank = ({ id }: { id: string }) => (first.includes(id) ? 0 : 1);
  const roles = host.session.plan.roles.toSorted((a, b) => rank(a) - rank(b));
  const by = choice('Who agreed', roles, first[0]);
  const when = momentField('When, UTC', new Date());
  openDialog({
    title: `Approval: ${step.plan.title}`,
    submit: 'Log the approval',
    close: 'Not yet',
    body: [
      el(
        'p',
        {},
        `${approvers(step, host)} agrees before this is done. Where a deputy agreed, choose the deputy.`,
      ),
      el('div', { class: 'run-pair' }, by.label, when.label),
    ],
    onSubmit: async () => {
      const moment = when.read();
      if (!moment) {
        when.input.focus();
        return false;
      }
      await host.log(`Approved: ${step.plan.title}`, {
        do: 'approve',
        ...placeOf(step, host.session),
        by: by.input.value,
        when: moment,
      });
      return undefined;
    },
  });
}
