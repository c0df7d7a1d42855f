import type { Deed } from '../../domain/model/run-log.ts';
import { isNamed } from '../../domain/runs/run-names.ts';
import { el } from '../parts/dom.ts';
import { choice, openDialog, textField } from '../parts/dialog.ts';
import type { Host } from './host.ts';
import { keepKeys } from './memory.ts';
import { short } from './words.ts';

/** Name, severity and lead may turn out otherwise; each change is logged. */
export function askFacts(host: Host): void {
  const { session } = host;
  const state = session.view()?.state;
  if (!state) return;
  const { plan } = session;
  const name = textField('Name or ticket', {
    placeholder: 'INC-1234',
    value: isNamed(state) ? state.name : '',
  });
  const known = plan.severities.some(({ id }) => id === state.severity);
  const severity = choice(
    'Severity',
    [
      ...(known ? [] : [{ id: '', title: state.severity ?? 'Not said yet' }]),
      ...plan.severities.map(({ id, title }) => ({ id, title: `${id} ${title}` })),
    ],
    known ? state.severity : '',
  );
  const isRole = plan.roles.some(({ id }) => id === state.lead);
  const lead = choice(
    'Leading role',
    [...(isRole ? [] : [{ id: '', title: state.lead ?? 'Not said yet' }]), ...plan.roles],
    isRole ? state.lead : '',
  );
  openDialog({
    title: 'Change the run',
    submit: 'Log change',
    body: [name.label, severity.label, lead.label],
    onSubmit: async () => {
      const text = short(name.input.value);
      const deeds: Deed[] = [];
      // Who empties the field takes no name away.
      if (text && text !== state.name) deeds.push({ do: 'rename', name: text });
      if (severity.input.value && severity.input.value !== state.severity)
        deeds.push({ do: 'set-severity', severity: severity.input.value });
      if (lead.input.value && lead.input.value !== state.lead)
        deeds.push({ do: 'set-lead', lead: lead.input.value });
      if (deeds.length > 0) await host.log('Change logged.', ...deeds);
    },
  });
  if (!isNamed(state)) name.input.focus();
}

/** Which steps are shown in this tab. */
export function askRoles(host: Host): void {
  const { plan } = host.session;
  const asked = new Set(plan.steps.flatMap((step) => step.roles));
  const chosen = host.roles();
  const boxes = plan.roles
    .filter(({ id }) => asked.has(id))
    .map(({ id, title }) => {
      const input = el('input', { type: 'checkbox', value: id, checked: chosen.has(id) });
      return { id, input, label: el('label', { class: 'run-option' }, input, ` ${title}`) };
    });
  openDialog({
    title: 'Show only my steps',
    submit: 'Show',
    body: [
      el('p', {}, 'Steps of other roles fold to their titles in this tab. None chosen: everything is shown.'),
      el(
        'fieldset',
        { class: 'run-options' },
        el('legend', {}, 'My roles'),
        ...boxes.map(({ label }) => label),
      ),
    ],
    onSubmit: () => {
      const mine = boxes.filter(({ input }) => input.checked).map(({ id }) => id);
      host.setRoles(new Set(mine));
      host.announce(mine.length > 0 ? 'Steps of other roles are folded.' : 'All steps are shown.');
    },
  });
}

const RUN_KEYS: readonly (readonly [key: string, does: string])[] = [
  ['n', 'Go to the next step'],
  ['x', 'Tick its next box, or mark it done'],
  ['m', 'Write a note'],
  ['h', 'Hand over'],
  ['u', 'Take back the last entry'],
];

export function showKeys(areOn: boolean, setOn: (on: boolean) => void): void {
  const input = el('input', { type: 'checkbox', checked: areOn });
  input.addEventListener('change', () => {
    keepKeys(input.checked);
    setOn(input.checked);
  });
  openDialog({
    title: 'Keys',
    body: [
      el(
        'dl',
        { class: 'run-keys' },
        ...RUN_KEYS.flatMap(([key, does]) => [el('dt', {}, el('kbd', {}, key)), el('dd', {}, does)]),
      ),
      el(
        'p',
        { class: 'small soft' },
        'They rest while you type and while a dialog is open. In a dialog, Ctrl and Enter do what it is for.',
      ),
      el('label', { class: 'run-option' }, input, ' Single keys are on'),
    ],
  });
}
