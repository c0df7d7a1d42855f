import type { ControlState } from '../../domain/maturity/control-state.ts';
import { formatScore } from '../../domain/maturity/format.ts';
import type { AssessControl } from '../../views/assess-data.ts';
import type { Answer } from './answer.ts';
import { el, say } from './dom.ts';
import type { Host } from './host.ts';
import { answerMaker } from './make-answer.ts';
import { choicesOf, typedScore } from './score-step.ts';

type Status = 'not-applicable' | 'out-of-scope';
const STATUSES: readonly (readonly [Status, string, string])[] = [
  ['not-applicable', 'Not applicable', 'n'],
  ['out-of-scope', 'Out of scope', 'o'],
];
const MOST_WORDS = 5000;

/** The answer itself: every score as a radio button beside its rubric, the two ways of not having one, target and note. */
export function answerPart(host: Host, control: AssessControl) {
  const { data, session, day } = host;
  const { scale } = data;
  const maker = () => answerMaker(control, session.answerTo(control.id), day);
  const give = (answer: Answer | undefined, joins?: string) => host.give(control, answer, joins);
  const name = 'assess-answer';
  const choices = choicesOf(scale);
  const radios = choices.map((value) =>
    el('input', { type: 'radio', name, value: String(value), onchange: () => give(maker().score(value)) }),
  );
  const levels = choices.map((value, index) => {
    const text = control.levels[String(value)];
    return el(
      'label',
      { class: text || Number.isInteger(value) ? 'assess-level' : 'assess-level assess-between' },
      radios[index],
      el('span', { class: 'assess-value' }, String(value)),
      el('span', { class: 'assess-text' }, text ?? ''),
      el('span', { class: 'assess-level-mark' }),
    );
  });
  const exactField = numberField(
    choices.length > 1 && choices[1]! - choices[0]! === scale.step ? undefined : 'Exact score',
    (value) => value !== undefined && give(maker().score(value)),
  );
  const statuses = STATUSES.map(([status, label, key]) => {
    const button = el(
      'button',
      { type: 'button', class: 'assess-button', 'aria-pressed': 'false', onclick: () => ask(status) },
      label,
      el('kbd', { 'aria-hidden': 'true' }, key),
    );
    return { status, button };
  });

  let asked: Status | undefined;
  const why = el('textarea', {
    class: 'field',
    rows: 2,
    maxlength: MOST_WORDS,
    id: 'assess-why',
    onkeydown: (event: KeyboardEvent) => {
      if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
        event.preventDefault();
        saveStatus();
      } else if (event.key === 'Escape') {
        event.stopPropagation();
        stopAsking();
      }
    },
  });
  const wrong = el('p', { class: 'assess-wrong', id: 'assess-why-wrong', role: 'alert' });
  const question = el('label', { for: 'assess-why' });
  const cancel = el(
    'button',
    { type: 'button', class: 'assess-quiet', onclick: () => stopAsking() },
    'Cancel',
  );
  const given = el('p', { class: 'assess-given' });
  const rationale = el(
    'div',
    { class: 'assess-why', hidden: true },
    question,
    why,
    wrong,
    el(
      'p',
      { class: 'assess-row' },
      el(
        'button',
        { type: 'button', class: 'assess-button', onclick: () => saveStatus() },
        'Save this answer',
      ),
      cancel,
    ),
  );

  const target = numberField('Target', (value) => give(maker().target(value)), true);
  const note = el('textarea', {
    class: 'field',
    rows: 2,
    maxlength: MOST_WORDS,
    id: 'assess-note',
    oninput: () => noteSoon(),
    onchange: () => saveNote(),
  });
  const noteHint = el('span', { class: 'small soft' });
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isNoteOpen = false;
  const noteSoon = () => {
    isNoteOpen = true;
    clearTimeout(timer);
    timer = setTimeout(saveNote, 400);
  };
  const saveNote = () => {
    clearTimeout(timer);
    if (!isNoteOpen) return;
    isNoteOpen = false;
    give(maker().note(note.value), `note ${control.id}`);
  };

  const element = el(
    'div',
    { class: 'assess-answer' },
    el(
      'fieldset',
      { class: 'assess-levels' },
      el('legend', {}, 'Your answer'),
      ...levels,
      exactField?.element,
      el('div', { class: 'assess-statuses' }, ...statuses.map(({ button }) => button)),
    ),
    given,
    rationale,
    el(
      'div',
      { class: 'assess-fields' },
      target!.element,
      el(
        'div',
        { class: 'assess-note' },
        el('label', { for: 'assess-note' }, 'Note: why this answer ', noteHint),
        note,
      ),
    ),
  );

  function numberField(
    label: string | undefined,
    onValue: (value: number | undefined) => void,
    mayBeEmpty = false,
  ) {
    if (label === undefined) return undefined;
    const id = `assess-${label.toLowerCase().replace(' ', '-')}`;
    const problem = el('span', { class: 'assess-wrong small', role: 'alert', id: `${id}-wrong` });
    const field = el('input', {
      class: 'field assess-number',
      id,
      type: 'text',
      inputmode: 'decimal',
      autocomplete: 'off',
      'aria-describedby': `${id}-wrong`,
      onchange: () => {
        const value = typedScore(field.value, scale);
        const isWrong = value === undefined && !(mayBeEmpty && field.value.trim() === '');
        field.setAttribute('aria-invalid', String(isWrong));
        say(problem, isWrong ? `A number from ${scale.min} to ${scale.max}, please.` : '');
        if (!isWrong) onValue(value);
      },
    });
    return { field, element: el('div', {}, el('label', { for: id }, label), field, problem) };
  }

  function ask(status: Status): void {
    asked = status;
    rationale.hidden = false;
    say(
      question,
      status === 'not-applicable'
        ? 'Why does it not apply? A reader will ask.'
        : 'Why is it out of scope? A reader will ask.',
    );
    say(wrong, '');
    const own = session.answerTo(control.id);
    why.value = own && 'status' in own ? (own.rationale ?? '') : '';
    why.focus();
  }

  function saveStatus(): void {
    if (!asked) return;
    if (!/\S/.test(why.value)) {
      say(wrong, 'Give a reason, in a few words.');
      why.setAttribute('aria-invalid', 'true');
      why.focus();
      return;
    }
    why.removeAttribute('aria-invalid');
    const status = asked;
    asked = undefined;
    rationale.hidden = true;
    give(maker().status(status, why.value));
    statuses.find((one) => one.status === status)?.button.focus();
  }

  function stopAsking(): void {
    asked = undefined;
    rationale.hidden = true;
    refresh(session.answerTo(control.id), last);
    focus();
  }

  let last: ControlState = { kind: 'unanswered' };
  function refresh(own: Answer | undefined, state: ControlState): void {
    last = state;
    const current = state.kind === 'scored' ? state.entry.current : null;
    const aim = state.kind === 'scored' ? (state.entry.target ?? null) : null;
    for (const [index, value] of choices.entries()) {
      radios[index]!.checked = value === current;
      const level = levels[index]!;
      level.toggleAttribute('data-reached', current !== null && value <= current);
      level.toggleAttribute('data-chosen', value === current);
      say(level.lastElementChild!, value === aim ? 'target' : '');
    }
    for (const { status, button } of statuses)
      button.setAttribute('aria-pressed', String(state.kind === status));
    const reason =
      state.kind === 'not-applicable' || state.kind === 'out-of-scope' ? state.entry.rationale : undefined;
    say(given, reason ? `Because: ${reason}` : '');
    if (exactField && document.activeElement !== exactField.field)
      exactField.field.value = current === null ? '' : String(current);
    if (document.activeElement !== target!.field) target!.field.value = aim === null ? '' : String(aim);
    target!.field.disabled = current === null;
    if (!isNoteOpen && document.activeElement !== note) note.value = own?.note ?? '';
    note.disabled = state.kind === 'unanswered' || (state.kind !== 'scored' && own === undefined);
    say(noteHint, note.disabled ? '(answer first)' : '');
    element.dataset['score'] = formatScore(current);
  }

  function focus(): void {
    const chosen = element.querySelector<HTMLInputElement>('.assess-levels input:checked') ?? radios[0];
    chosen?.focus();
  }
  function focusField(part: 'target' | 'note'): void {
    const field = part === 'target' ? target!.field : note;
    if (field.disabled) host.announce('Answer first.');
    else field.focus();
  }
  return { element, refresh, ask, focus, focusField, flush: saveNote };
}
