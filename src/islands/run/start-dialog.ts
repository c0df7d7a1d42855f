import type { Deed } from '../../domain/model/run-log.ts';
import type { RecordKind } from '../../domain/model/time/timeline-events.ts';
import { RUN_KINDS } from '../../domain/runs/run-names.ts';
import { button, el } from '../parts/dom.ts';
import { choice, openDialog, textField } from '../parts/dialog.ts';
import type { Host } from './host.ts';
import { momentField } from './moment-field.ts';
import type { Refusal } from './storage-refusal.ts';
import { clockTime, short } from './words.ts';

/** Asks for what a run begins with, or into which open run this runbook is to be taken. */
export function askStart(kind: 'incident' | 'exercise', host: Host): void {
  const { plan, store } = host.session;
  const isExercise = kind === 'exercise';
  const name = textField('Name or ticket', {
    required: true,
    placeholder: isExercise ? 'Q4 tabletop' : 'INC-1234',
  });
  const form = choice(
    'Kind of exercise',
    (['tabletop', 'functional', 'game-day'] as const).map((id) => ({ id, title: RUN_KINDS[id] })),
  );
  const severity = choice(
    'Severity',
    plan.severities.map(({ id, title }) => ({ id, title: `${id} ${title}` })),
    plan.severity,
  );
  const lead = choice('Leading role', [{ id: '', title: 'Not said yet' }, ...plan.roles]);
  const detected = momentField('Detected at (UTC, may stay empty)', new Date());
  const { close } = openDialog({
    title: isExercise ? 'Start an exercise' : 'Start an incident',
    submit: isExercise ? 'Start exercise' : 'Start incident',
    body: [
      ...joinOpen(host, () => close()),
      name.label,
      ...(isExercise ? [form.label] : []),
      el('div', { class: 'run-pair' }, severity.label, lead.label),
      detected.label,
      el('p', { class: 'small soft' }, keepingWords(store.refusal)),
    ],
    onSubmit: async () => {
      const when = detected.read();
      const text = short(name.input.value);
      if (!text) {
        name.input.focus();
        return false;
      }
      const run = randomRun();
      await host.session.start(run, [
        {
          do: 'start',
          run,
          programme: { ...plan.programme, name: short(plan.programme.name) },
          name: text,
          kind: isExercise ? (form.input.value as RecordKind) : 'incident',
          ...(severity.input.value ? { severity: severity.input.value } : {}),
          ...(lead.input.value ? { lead: lead.input.value } : {}),
        },
        addRunbook(host),
        ...(when ? [{ do: 'reach', event: 'detected', when } as const] : []),
      ]);
      host.announce(`${text} started. The bar at the foot of the page shows the next step.`);
      return true;
    },
  });
  name.input.focus();
}

/** The runbook of this page joins the run. */
export function addRunbook({ session }: Pick<Host, 'session'>, from?: string): Deed {
  const { id, title, version } = session.plan.runbook;
  return {
    do: 'add-runbook',
    runbook: id,
    title: short(title),
    ...(version ? { version: short(version) } : {}),
    ...(from ? { from } : {}),
  };
}

function joinOpen(host: Host, done: () => void): Node[] {
  const { session } = host;
  const open = session.runs().filter(({ closed, damaged }) => closed === undefined && damaged === undefined);
  const damaged = session.runs().filter((run) => run.damaged !== undefined);
  const join = async (key: string) => {
    done();
    await session.choose(key);
    if (!host.isHere()) await host.log('This runbook joined the run.', addRunbook(host));
  };
  return [
    ...(open.length > 0
      ? [
          el(
            'div',
            { class: 'run-join' },
            el('p', {}, 'Already at work on it? Then use this runbook in:'),
            ...open.map(({ key, name, started }) =>
              button('run-button', `${name}, since ${clockTime(started)}`, () => void join(key)),
            ),
          ),
        ]
      : []),
    ...damaged.map(({ name, damaged: why }) =>
      el('p', { class: 'run-warning' }, `The stored log of “${name}” is damaged: ${why}. See Runs.`),
    ),
  ];
}

function keepingWords(refusal: Refusal | undefined): string {
  return refusal
    ? `Nothing is stored here: the run is gone with the page. ${refusal.why} ${refusal.remedy}`
    : 'Nothing leaves this device. Clearing the site’s data deletes runs; export a run to keep it.';
}

/** 128 random bits; `crypto.getRandomValues` is there on plain HTTP too. */
function randomRun(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
}
