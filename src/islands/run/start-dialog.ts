import type { Deed } from '../../domain/model/run-log.ts';
import type { RecordKind } from '../../domain/model/time/timeline-events.ts';
import { NOT_NAMED, RUN_KINDS } from '../../domain/runs/run-names.ts';
import { button, el } from '../parts/dom.ts';
import { choice, openDialog, textField } from '../parts/dialog.ts';
import { takeAlertNote } from '../parts/from-alert.ts';
import type { Host } from './host.ts';
import type { Refusal } from './storage-refusal.ts';
import { clockTime, short } from './words.ts';

/** An incident begins with one press: name, lead and moments are said when there is time. Where a run is open already, asks whether it is the same. */
export async function start(kind: 'incident' | 'exercise', host: Host): Promise<void> {
  if (kind === 'exercise') return askExercise(host);
  if (host.session.runs().some((run) => run.closed === undefined)) return askWhich(host);
  // Two quick presses are one run.
  if (isBeginning) return;
  isBeginning = true;
  await begin(host, 'incident').finally(() => (isBeginning = false));
}

let isBeginning = false;

async function begin(host: Host, kind: RecordKind, name = ''): Promise<void> {
  const { plan } = host.session;
  const run = randomRun();
  await host.session.start(run, [
    {
      do: 'start',
      run,
      programme: { ...plan.programme, name: short(plan.programme.name) },
      name: short(name) || NOT_NAMED,
      kind,
      severity: plan.severity,
    },
    addRunbook(host),
    ...alertNote(host),
  ]);
  host.announce(
    `${name ? short(name) : RUN_KINDS[kind]} started. The bar at the foot of the page shows the next step.`,
  );
}

/** A new incident, or this runbook in one that is open; a log that is damaged is not passed over in silence. */
function askWhich(host: Host): void {
  const isOpen = host.session.openRuns().length > 0;
  const { close } = openDialog({
    title: isOpen ? 'A run is open already' : 'A stored run is damaged',
    submit: isOpen ? 'Start another incident' : 'Start incident',
    body: joinOpen(host, () => close()),
    onSubmit: () => begin(host, 'incident'),
  });
}

function askExercise(host: Host): void {
  const name = textField('Name (may be given later)', { placeholder: 'Q4 tabletop' });
  const form = choice(
    'Kind of exercise',
    (['tabletop', 'functional', 'game-day'] as const).map((id) => ({ id, title: RUN_KINDS[id] })),
  );
  const { close } = openDialog({
    title: 'Start an exercise',
    submit: 'Start exercise',
    body: [
      ...joinOpen(host, () => close()),
      name.label,
      form.label,
      el('p', { class: 'small soft' }, keepingWords(host.session.store.refusal)),
    ],
    onSubmit: () => begin(host, form.input.value as RecordKind, name.input.value),
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

/** The verdict on the alert that led here, for the log. */
function alertNote({ session }: Host): Deed[] {
  const text = takeAlertNote(session.plan.runbook.id);
  return text === undefined ? [] : [{ do: 'note', text }];
}

function joinOpen(host: Host, done: () => void): Node[] {
  const { session } = host;
  const open = session.openRuns();
  const damaged = session.runs().filter((run) => run.damaged !== undefined);
  const join = async (key: string) => {
    done();
    await session.choose(key);
    if (!host.isHere()) await host.log('This runbook joined the run.', addRunbook(host), ...alertNote(host));
  };
  return [
    ...(open.length > 0
      ? [
          el(
            'div',
            { class: 'run-join' },
            el('p', {}, 'Already at work on it? Then use this runbook in:'),
            ...open.map(({ key, name, started }) =>
              button('run-button run-primary', `${name}, since ${clockTime(started)}`, () => void join(key)),
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
export function randomRun(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
}
