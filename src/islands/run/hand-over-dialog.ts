import { openSteps } from '../../domain/runs/next-step.ts';
import { progress } from '../../domain/runs/progress.ts';
import type { RunPlan } from '../../domain/runs/run-plan.ts';
import { runState, type RunState } from '../../domain/runs/run-state.ts';
import { stepId } from '../../domain/runs/step-work.ts';
import { counted } from '../../domain/text/counted.ts';
import { button, el } from '../parts/dom.ts';
import { choice, openDialog, textArea, textField } from '../parts/dialog.ts';
import { handOverText, saveHandOver, saveRun, type WholeRun } from './export-run.ts';
import { type Host, placeOf } from './host.ts';
import { loadPlan } from './load-plan.ts';
import type { PageStep } from './page-steps.ts';
import { dueWords, long, short, stepWords } from './words.ts';

const MOST_OPEN = 6;

/** Hands a step, or the whole run, to a role or to anybody by the name that the team uses; then gives out what they need. */
export function askHandOver(host: Host, step?: PageStep): void {
  const { roles } = host.session.plan;
  const role = choice('To a role', [{ id: '', title: 'Choose a role' }, ...roles]);
  const other = textField('Or by name', { placeholder: 'Next shift, a provider, a team' });
  const text = textArea('What they need to know');
  text.input.rows = 3;
  const missing = el('p', { class: 'run-warning', role: 'alert', hidden: true });
  const open = el('div', { class: 'run-open', 'aria-live': 'polite' });
  void wholeRun(host).then((run) => run && open.replaceChildren(...openPart(host, run, step)));
  const { dialog } = openDialog({
    title: step ? `Hand over: ${step.plan.title}` : 'Hand over the run',
    submit: 'Hand over',
    body: [
      el('div', { class: 'run-pair' }, role.label, other.label),
      missing,
      text.label,
      open,
      el('p', { class: 'small soft' }, 'The next screen saves the hand-over as a file.'),
    ],
    onSubmit: async () => {
      const name = short(other.input.value);
      const to = role.input.value || name;
      missing.hidden = to !== '';
      if (!to) {
        missing.textContent = 'To whom? Choose a role or write a name.';
        role.input.focus();
        return false;
      }
      const isBoth = role.input.value !== '' && name !== '';
      const said = long([isBoth ? `To ${name}.` : '', long(text.input.value)].filter(Boolean).join(' '));
      const title = roles.find(({ id }) => id === to)?.title ?? to;
      const isSaved = await host.log(`Handed to ${title}.`, {
        do: 'hand-over',
        ...(step ? placeOf(step, host.session) : {}),
        to,
        ...(said ? { text: said } : {}),
      });
      await offerFiles(host, dialog, title, isSaved);
      return false;
    },
  });
  role.input.focus();
}

/** The run as it stands now, with every plan that is to be had. */
async function wholeRun(host: Host): Promise<WholeRun | undefined> {
  const { session } = host;
  const ids = session.view()?.state.runbooks.map(({ id }) => id) ?? [];
  const found = await Promise.all(
    ids.map(async (id) => [id, id === session.plan.runbook.id ? session.plan : await loadPlan(id)] as const),
  );
  const plans = new Map(found.flatMap(([id, plan]) => (plan ? [[id, plan] as [string, RunPlan]] : [])));
  const entries = session.view()?.entries;
  const state = entries && runState(entries, [...plans.values()]);
  const names = { roles: new Map(session.plan.roles.map(({ id, title }) => [id, title])) };
  return state && { entries, state, plans, names };
}

/** What is not done: of the step its boxes, of the run its steps and clocks. */
function openPart(host: Host, { state, plans }: WholeRun, step: PageStep | undefined): Node[] {
  const ticks = step && state.steps.get(stepId(host.session.plan.runbook.id, step.plan.key))?.ticks;
  const lines = step
    ? step.boxes.filter(({ key }) => !ticks?.has(key)).map(({ text }) => text)
    : [...plans.values()].flatMap((plan) => openSteps(plan, state).map(stepWords));
  const clocks = step ? [] : state.clocks.filter(({ met }) => !met);
  const shown = lines.slice(0, MOST_OPEN);
  const more = lines.length - shown.length;
  const what = step ? counted(lines.length, 'box', 'boxes') : counted(lines.length, 'step');
  const byDecisions = step ? 0 : stepsAhead(plans, state) - lines.length;
  const then = byDecisions > 0 ? `, then up to ${byDecisions} more by what is decided` : '';
  return [
    el('p', {}, el('b', {}, lines.length === 0 ? 'Nothing is open.' : `Open: ${what}${then}`)),
    ...(lines.length > 0
      ? [
          el(
            'ul',
            { class: 'small' },
            ...shown.map((line) => el('li', {}, line)),
            more > 0 && el('li', {}, `and ${more} more`),
          ),
        ]
      : []),
    ...clocks.map(({ title, what: duty, due }) =>
      el('p', { class: 'run-warning' }, `Clock runs: ${title}, ${duty}, ${dueWords(due, Date.now())}.`),
    ),
  ];
}

/** As the bar counts them: with those of every way that is still open. */
function stepsAhead(plans: WholeRun['plans'], state: RunState): number {
  const counts = [...plans.values()].map((plan) => progress(plan, state));
  return counts.reduce((sum, { done, of }) => sum + of - done, 0);
}

/** The deed is logged: what is given to the other side stands in the same dialog. */
async function offerFiles(
  host: Host,
  dialog: HTMLDialogElement,
  to: string,
  isSaved: boolean,
): Promise<void> {
  const run = await wholeRun(host);
  const form = dialog.querySelector('form');
  if (!run || !form) return dialog.close();
  const said = el('p', { role: 'status', class: 'small' });
  const place = el('div', {});
  const copy = async () => {
    const text = handOverText(run);
    const isCopied = await navigator.clipboard?.writeText(text).then(
      () => true,
      () => false,
    );
    said.textContent = isCopied ? 'Copied.' : 'Select it and copy it by hand.';
    if (!isCopied) place.replaceChildren(textToCopy(text));
  };
  const save = (name: string | undefined) => (said.textContent = name ? `Saved as ${name}.` : '');
  const heading = form.querySelector('h2');
  heading?.replaceChildren(`Handed to ${to}`);
  const first = button('run-button run-primary', 'Save as Markdown', () => save(saveHandOver(run)), {
    'data-export': 'markdown',
  });
  form.replaceChildren(
    ...(heading ? [heading] : []),
    el(
      'p',
      {},
      isSaved
        ? 'It is in the log. Give them the hand-over:'
        : 'It could not be stored: save both files before you leave this page.',
    ),
    el(
      'p',
      { class: 'run-deeds' },
      first,
      button('run-button', 'Save as JSON', () => save(saveRun(run.entries)), { 'data-export': 'json' }),
      button('run-button', 'Copy as Markdown', () => void copy(), { 'data-export': 'copy' }),
    ),
    said,
    place,
    el(
      'p',
      { class: 'small soft' },
      'Markdown is for people: what is open, clocks, decisions, timeline. JSON goes on in their browser: Runs, import.',
    ),
    el(
      'p',
      { class: 'run-deeds' },
      button('run-button', 'Close', () => dialog.close()),
    ),
  );
  first.focus();
}

function textToCopy(text: string): HTMLElement {
  const area = el('textarea', { class: 'run-field', readOnly: true, rows: 8, value: text });
  area.setAttribute('aria-label', 'Hand-over as Markdown');
  queueMicrotask(() => (area.focus(), area.select()));
  return area;
}
