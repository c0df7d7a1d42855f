import { compareWithPlan } from '../../domain/runs/compare-plan.ts';
import { openSteps } from '../../domain/runs/next-step.ts';
import { progress } from '../../domain/runs/progress.ts';
import { roleName } from '../../domain/runs/run-names.ts';
import type { PlanStep, RunPlan } from '../../domain/runs/run-plan.ts';
import type { RunState } from '../../domain/runs/run-state.ts';
import { el, link } from '../parts/dom.ts';
import { foreign } from './foreign.ts';
import type { Host } from './host.ts';

/** How each runbook of a run stands: what is open, and what changed on its page since. `byWords`: those that nobody ticked in were talked through. */
export function runbookParts(
  state: RunState,
  plans: ReadonlyMap<string, RunPlan>,
  host: Host,
  byWords: boolean,
): HTMLElement[] {
  const worked = new Set([...state.steps.values()].map(({ runbook }) => runbook));
  const shown = state.runbooks.filter(({ id }) => !byWords || worked.has(id));
  return shown.map(({ id, title, version }) => {
    const plan = plans.get(id);
    const known = host.data.runbooks.find((one) => one.id === id);
    const name = version ? `${title}, version ${version}` : title;
    return el(
      'section',
      { class: 'panel', 'data-runbook': id },
      el('h3', {}, known ? el('a', { href: link(known.href, '').href }, foreign(name)) : foreign(name)),
      ...(plan ? standing(plan, state, host) : [el('p', { class: 'soft' }, missing(known !== undefined))]),
    );
  });
}

const missing = (known: boolean): string =>
  known
    ? 'Its steps could not be loaded: what is open stands on its page.'
    : 'This site has no such runbook: what was done stands in the timeline.';

function standing(plan: RunPlan, state: RunState, host: Host): HTMLElement[] {
  const open = openSteps(plan, state);
  const { done, of } = progress(plan, state);
  const fates = compareWithPlan(plan, state);
  const changed = new Set(fates.flatMap((fate) => (fate.kind === 'changed' ? [fate.step.key] : [])));
  const gone = fates.filter(({ kind }) => kind === 'gone').map((fate) => fate.done.title);
  return [
    el(
      'p',
      { class: 'soft small' },
      `${done} of ${of} steps done.${open.length > 0 ? ' Open, as far as the decisions taken lead:' : ''}`,
    ),
    ...(open.length > 0
      ? [
          el(
            'ol',
            { class: 'rows runs-open' },
            ...open.map((step) => openStep(plan, step, changed.has(step.key), host)),
          ),
        ]
      : []),
    ...(gone.length > 0
      ? [
          el(
            'p',
            { class: 'note' },
            'No longer on the page, but done in this run: ',
            foreign(gone.join('; ')),
          ),
        ]
      : []),
  ];
}

function openStep(plan: RunPlan, step: PlanStep, isChanged: boolean, { data, names }: Host): HTMLElement {
  const page = data.runbooks.find(({ id }) => id === plan.runbook.id)?.href ?? '/runbooks/';
  const roles = step.roles.map((id) => roleName(names, id)).join(', ');
  return el(
    'li',
    { class: 'row' },
    el(
      'span',
      {},
      el(
        'a',
        { href: `${link(page, '').href}#${step.anchor}` },
        step.number ? `${step.number} ${step.title}` : step.title,
      ),
      isChanged && el('span', { class: 'badge tone-yellow' }, 'changed since'),
    ),
    el('span', { class: 'soft small' }, roles),
  );
}
