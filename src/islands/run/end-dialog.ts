import type { Deed } from '../../domain/model/run-log.ts';
import { EXERCISE_QUESTIONS } from '../../domain/runs/exercise-questions.ts';
import { progress } from '../../domain/runs/progress.ts';
import { isNamed } from '../../domain/runs/run-names.ts';
import { button, el, siteAddress } from '../parts/dom.ts';
import { openDialog, textArea } from '../parts/dialog.ts';
import type { Host } from './host.ts';
import { saveRun } from './export-run.ts';
import { runAddress } from '../runs/addresses.ts';
import type { RunLogs } from './session.ts';
import { dueWords, long } from './words.ts';

/** Who ends a run, of runbooks or of an exercise. */
interface Leader {
  readonly session: RunLogs;
  announce(text: string): void;
}

/** Closes the run; an exercise answers its three questions before. */
export function askEnd(host: Host): void {
  const view = host.session.view();
  if (!view) return;
  const { state, key } = view;
  const isExercise = state.kind !== 'incident';
  const answers = isExercise ? EXERCISE_QUESTIONS.map((question) => textArea(question)) : [];
  for (const { input } of answers) input.rows = 3;
  const { close } = openDialog({
    title: isNamed(state) ? `End ${state.name}` : 'End the run',
    submit: isExercise ? 'End exercise' : 'Close incident',
    close: 'Not yet',
    body: [
      ...openPart(host),
      ...mistakePart(host, () => close()),
      ...(isExercise
        ? [
            el('p', {}, 'Each answer becomes a finding of the record. Leave empty what does not apply.'),
            ...answers.map(({ label }) => label),
          ]
        : [el('p', {}, 'The log stays on this device until it is deleted. Nothing is sent.')]),
    ],
    onSubmit: async () => {
      const given = answers.flatMap(({ input }, question): Deed[] => {
        const text = long(input.value);
        return text ? [{ do: 'answer', question, text }] : [];
      });
      const isSaved = await host.log(`${state.name} is closed.`, ...given, { do: 'close' });
      setTimeout(() => showClosed(host, key, state.name, isSaved));
    },
  });
}

/** A run in which nothing was done yet may have begun with a slip of the thumb: it need not stay. */
export function mistakePart(host: Leader, done: () => void): Node[] {
  const { entries = [], key } = host.session.view() ?? {};
  const isEmpty = entries.every(({ deed }) => deed.do === 'start' || deed.do === 'add-runbook');
  if (!isEmpty || key === undefined) return [];
  const discard = async () => {
    done();
    await host.session.store.remove(key);
    host.announce('The run is gone from this device.');
  };
  return [
    el(
      'p',
      { class: 'run-join' },
      'Nothing was done in it yet. ',
      button('run-button', 'It was a mistake: discard it', () => void discard()),
    ),
  ];
}

function openPart(host: Host): Node[] {
  const { state } = host.session.view() ?? {};
  if (!state) return [];
  const { done, of } = progress(host.session.plan, state);
  const open = host.isHere() ? of - done : 0;
  const running = state.clocks.filter(({ met }) => !met);
  return [
    ...(open > 0
      ? [el('p', {}, `${open} ${open === 1 ? 'step' : 'steps'} of this runbook still open.`)]
      : []),
    ...running.map(({ title, what, due }) =>
      el('p', { class: 'run-warning' }, `Clock still runs: ${title}, ${what}, ${dueWords(due, Date.now())}.`),
    ),
  ];
}

export function showClosed(host: Pick<Leader, 'session'>, key: string, name: string, isSaved: boolean): void {
  const save = async () => saveRun(await host.session.store.entries(key));
  openDialog({
    title: `${name} is closed`,
    body: isSaved
      ? [
          el(
            'p',
            {},
            'Export it now: as Markdown for the ticket, as JSON for proof, as a record for the programme.',
          ),
          el(
            'p',
            { class: 'run-deeds' },
            el('a', { href: siteAddress('/runs/') + runAddress(key) }, 'Record and exports'),
            button('run-button', 'Save as JSON', () => void save()),
          ),
        ]
      : [
          el(
            'p',
            { class: 'run-warning' },
            'Its end could not be stored. Keep this page open and export the run.',
          ),
        ],
  });
}
