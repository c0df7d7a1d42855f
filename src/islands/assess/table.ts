import { formatShortfall } from '../../domain/maturity/format.ts';
import type { AssessControl } from '../../views/maturity/assess-data.ts';
import { standingOf, stateOf } from './answer.ts';
import { badge, button, el, say } from '../parts/dom.ts';
import { stateWords } from './differences.ts';
import type { Host } from './host.ts';
import type { Item } from './items.ts';
import { answerMaker } from './card/make-answer.ts';
import { typedScore } from './card/score-step.ts';

/** Rows on one page of the table: what is not seen is not drawn, however many controls there are. */
const PAGE = 40;

/** All shown items as a table whose cells are filled like a spreadsheet's: type a score, go on with the arrows. */
export interface AnswerTable {
  element: HTMLElement;
  /** Draws the rows anew, from the page that has the item. */
  show(at: string | undefined): void;
  refresh(): void;
}

interface Row {
  element: HTMLTableRowElement;
  refresh(): void;
}

export function answerTable(host: Host): AnswerTable {
  let page = 0;
  let rows: Row[] = [];
  const body = el('tbody', { role: 'rowgroup' });
  const where = el('span', { class: 'small soft', role: 'status' });
  const turn = (by: number) => {
    page += by;
    draw();
    body.querySelector('input')?.focus();
  };
  const previous = button('assess-button', 'Previous rows', () => turn(-1));
  const next = button('assess-button', 'Next rows', () => turn(1));
  const headings = ['Control', 'Published', 'Answer', 'Target', 'State'];
  const element = el(
    'div',
    { class: 'assess-table' },
    el(
      'div',
      { class: 'scroll' },
      el(
        'table',
        // The roles stay where a narrow screen shows rows as blocks.
        { role: 'table' },
        el('caption', { class: 'vh' }, 'Questions and answers'),
        el(
          'thead',
          { role: 'rowgroup' },
          el(
            'tr',
            { role: 'row' },
            ...headings.map((text) => el('th', { role: 'columnheader', scope: 'col' }, text)),
          ),
        ),
        body,
      ),
    ),
    el('p', { class: 'assess-row' }, previous, next, where),
  );
  body.addEventListener('keydown', (event) =>
    moveInTable(event, body, turn, () => ({ canGoBack: !previous.disabled, canGoOn: !next.disabled })),
  );

  function draw(): void {
    const { shown } = host;
    const pages = Math.max(1, Math.ceil(shown.length / PAGE));
    page = Math.min(Math.max(0, page), pages - 1);
    const from = page * PAGE;
    rows = shown
      .slice(from, from + PAGE)
      .map((item) => (item.kind === 'gap' ? gapRow(host, item) : controlRow(host, item)));
    body.replaceChildren(...rows.map((row) => row.element));
    previous.disabled = page === 0;
    next.disabled = page === pages - 1;
    say(
      where,
      shown.length === 0
        ? 'Nothing passes these filters.'
        : `${from + 1} to ${Math.min(shown.length, from + PAGE)} of ${shown.length}`,
    );
  }

  return {
    element,
    show(at) {
      const index = host.shown.findIndex(({ id }) => id === at);
      page = index < 0 ? 0 : Math.floor(index / PAGE);
      draw();
    },
    refresh: () => rows.forEach((row) => row.refresh()),
  };
}

/** Up, down and Enter go to the row above or below, onto the page before or after where the rows end. */
function moveInTable(
  event: KeyboardEvent,
  body: HTMLElement,
  turn: (by: number) => void,
  ends: () => { canGoBack: boolean; canGoOn: boolean },
): void {
  const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' || event.key === 'Enter' ? 1 : 0;
  const field = event.target;
  if (by === 0 || !(field instanceof HTMLInputElement) || event.isComposing) return;
  event.preventDefault();
  const fields = [
    ...body.querySelectorAll<HTMLInputElement>(
      `input[data-field="${field.dataset['field']}"]:not(:disabled)`,
    ),
  ];
  const target = fields[fields.indexOf(field) + by];
  const { canGoBack, canGoOn } = ends();
  field.dispatchEvent(new Event('change'));
  if (target) {
    target.focus();
    target.select();
  } else if (by > 0 ? canGoOn : canGoBack) turn(by);
}

function gapRow(host: Host, item: Extract<Item, { kind: 'gap' }>): Row {
  const element = el(
    'tr',
    { role: 'row', 'data-item': item.id },
    el(
      'th',
      { role: 'rowheader', scope: 'row' },
      button('assess-plain', item.title, () => host.open(item.id)),
      el('span', { class: 'small soft' }, item.id),
    ),
    el('td', { role: 'cell', class: 'soft assess-published' }, 'unanswered'),
    el('td', { role: 'cell' }, '–'),
    el('td', { role: 'cell' }, '–'),
    el('td', { role: 'cell' }, badge('grey', 'ring', item.isWithheld ? 'withheld' : 'no control')),
  );
  return { element, refresh: () => {} };
}

function controlRow(host: Host, item: Extract<Item, { kind: 'control' }>): Row {
  const { control } = item;
  const { session, day } = host;
  const maker = () => answerMaker(control, session.answerTo(control.id), day);
  const score = cell(host, control, 'Answer', (value) =>
    host.give(control, value === undefined ? undefined : maker().score(value)),
  );
  const target = cell(host, control, 'Target', (value) => host.give(control, maker().target(value)), true);
  const state = el('td', { role: 'cell' });
  const element = el(
    'tr',
    { role: 'row', 'data-item': control.id },
    el(
      'th',
      { role: 'rowheader', scope: 'row' },
      button('assess-plain', control.title, () => host.open(control.id)),
      el('span', { class: 'small soft' }, control.csf.join(', ')),
    ),
    el('td', { role: 'cell', class: 'soft assess-published' }, stateWords(stateOf(control, undefined, day))),
    el('td', { role: 'cell', 'data-label': 'Answer' }, score.element),
    el('td', { role: 'cell', 'data-label': 'Target' }, target.element),
    state,
  );
  const refresh = (): void => {
    const own = session.answerTo(control.id);
    const now = stateOf(control, own, day);
    const current = now.kind === 'scored' ? now.entry.current : null;
    score.show(
      current === null ? '' : String(current),
      now.kind === 'not-applicable' ? 'n/a' : now.kind === 'out-of-scope' ? 'out' : '',
    );
    target.show(now.kind === 'scored' && now.entry.target !== undefined ? String(now.entry.target) : '', '');
    target.field.disabled = current === null;
    const kept = session.answers.get(control.id)?.answer;
    const standing = kept && standingOf(kept, control);
    const isBelow =
      now.kind === 'scored' && now.entry.target !== undefined && now.entry.current < now.entry.target;
    element.toggleAttribute('data-mine', own !== undefined);
    state.replaceChildren(
      session.whatIf?.has(control.id)
        ? badge('orange', 'diamond', 'what if')
        : standing === 'unreasoned'
          ? badge('yellow', 'triangle', 'waits for its reason')
          : standing === 'changed'
            ? badge('yellow', 'half', 'changed since')
            : standing === 'published'
              ? badge('green', 'dot', 'published now')
              : own
                ? badge('accent', 'dot', 'mine')
                : now.kind === 'unanswered'
                  ? badge('grey', 'ring', 'unanswered')
                  : isBelow
                    ? badge(
                        'grey',
                        'half',
                        `${formatShortfall(now.entry.current, now.entry.target!)} below target`,
                      )
                    : badge('grey', 'dash', 'as published'),
    );
  };
  refresh();
  return { element, refresh };
}

/** A field for a number. What is no number of the scale is refused with a word and stays to be mended. */
function cell(
  { data: { scale }, announce }: Host,
  control: AssessControl,
  what: string,
  onValue: (value: number | undefined) => void,
  mayBeEmpty = false,
) {
  let shown = '';
  const field: HTMLInputElement = el('input', {
    class: 'field assess-number',
    type: 'text',
    inputmode: 'decimal',
    autocomplete: 'off',
    'data-field': what,
    'aria-label': `${what}: ${control.title}`,
    onfocus: () => field.select(),
    onchange: () => {
      const text = field.value.trim();
      if (text === shown || (text === '' && !mayBeEmpty)) return show(shown, field.placeholder);
      const value = typedScore(text, scale);
      const isWrong = value === undefined && text !== '';
      field.setAttribute('aria-invalid', String(isWrong));
      if (isWrong) announce(`${text} is not a number from ${scale.min} to ${scale.max}.`);
      else onValue(value);
    },
  });
  function show(text: string, placeholder: string): void {
    shown = text;
    field.placeholder = placeholder;
    if (field.getAttribute('aria-invalid') === 'true' && document.activeElement === field) return;
    field.setAttribute('aria-invalid', 'false');
    if (field.value !== text) field.value = text;
  }
  return { element: field, field, show };
}
