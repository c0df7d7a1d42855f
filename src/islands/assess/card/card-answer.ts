import type { ControlState } from '../../../domain/maturity/control-state.ts';
import { scoreWord } from '../../../domain/maturity/level-words.ts';
import type { Scale } from '../../../domain/model/own/scale.ts';
import type { AssessControl } from '../../../views/maturity/assess-data.ts';
import type { Answer } from '../answer.ts';
import { el, say } from '../../parts/dom.ts';
import type { Host } from '../host.ts';
import { answerMaker } from './make-answer.ts';
import { notePart } from './note-part.ts';
import { numberField } from './number-field.ts';
import { reasonPart } from './reason-part.ts';
import { areAllScores, choicesOf } from './score-step.ts';
import { type Status, whyPart } from './why-part.ts';

export interface AnswerPart {
  element: HTMLElement;
  refresh(own: Answer | undefined, state: ControlState): void;
  ask(status: Status): void;
  focus(part: 'answer' | 'target' | 'note'): void;
  flush(): void;
}

/** The answer itself: every score as a radio button beside its rubric, the two ways of not having one, target and note. */
export function answerPart(host: Host, control: AssessControl): AnswerPart {
  const { data, session, day } = host;
  const { scale } = data;
  const maker = () => answerMaker(control, session.answerTo(control.id), day);
  const give = (answer: Answer | undefined, joins?: string) => host.give(control, answer, joins);

  const choices = choicesOf(scale);
  const levels = levelChoices(control, scale, choices, (value) => give(maker().score(value)));
  const exact = numberField(
    'Exact score',
    scale,
    (value) => value !== undefined && give(maker().score(value)),
  );
  const why = whyPart(
    (status, rationale) => give(maker().status(status, rationale)),
    () => focus('answer'),
  );
  const target = numberField('Target', scale, (value) => give(maker().target(value)));
  const note = notePart((words) => give(maker().note(words), `note ${control.id}`));
  const reason = reasonPart(() => note.field.focus());
  const element = el(
    'div',
    { class: 'assess-answer' },
    el(
      'fieldset',
      { class: 'assess-levels' },
      el('legend', {}, 'Your answer'),
      ...levels.elements,
      exact.element,
      why.buttons,
    ),
    why.element,
    reason.element,
    el('div', { class: 'assess-fields' }, target.element, note.element),
  );

  function refresh(own: Answer | undefined, state: ControlState): void {
    const current = state.kind === 'scored' ? state.entry.current : null;
    const aim = state.kind === 'scored' ? (state.entry.target ?? null) : null;
    levels.show(current, aim);
    exact.element.hidden = areAllScores(choices, scale) && (current === null || choices.includes(current));
    exact.show(current);
    why.refresh(state);
    // A supposition needs no reason.
    reason.refresh(control, session.whatIf ? undefined : own);
    target.show(aim);
    target.field.disabled = current === null;
    note.refresh(own?.note ?? '', state.kind === 'scored' || (own !== undefined && 'status' in own));
  }

  function focus(part: 'answer' | 'target' | 'note'): void {
    const answer = levels.chosen();
    const field = part === 'target' ? target.field : part === 'note' ? note.field : answer;
    if (field?.disabled) host.announce('Answer first.');
    else field?.focus();
  }

  return {
    element,
    refresh,
    ask: why.ask,
    focus,
    flush() {
      why.flush();
      note.flush();
    },
  };
}

/** Every score as a radio button beside its rubric. */
function levelChoices(
  control: AssessControl,
  scale: Scale,
  choices: readonly number[],
  choose: (value: number) => void,
) {
  const radios = choices.map((value) =>
    el('input', {
      type: 'radio',
      name: 'assess-answer',
      value: String(value),
      onchange: () => choose(value),
    }),
  );
  const elements = choices.map((value, index) => {
    const text = control.levels[String(value)];
    const word = Number.isInteger(value) ? scoreWord(value, scale) : undefined;
    return el(
      'label',
      { class: text || Number.isInteger(value) ? 'assess-level' : 'assess-level assess-between' },
      radios[index],
      el('span', { class: 'assess-value' }, String(value)),
      el(
        'span',
        { class: 'assess-text' },
        ...(word ? [el('b', {}, text ? `${word}: ` : word)] : []),
        text ?? '',
      ),
      el('span', { class: 'assess-level-mark' }),
    );
  });
  return {
    elements,
    /** The radio button that is set, else the first. */
    chosen: () => radios.find(({ checked }) => checked) ?? radios[0],
    show(current: number | null, aim: number | null) {
      const hadFocus = radios.some((radio) => radio === document.activeElement);
      for (const [index, value] of choices.entries()) {
        radios[index]!.checked = value === current;
        const level = elements[index]!;
        level.toggleAttribute('data-reached', current !== null && value <= current);
        level.toggleAttribute('data-chosen', value === current);
        say(level.lastElementChild!, value === aim ? 'target' : '');
      }
      if (hadFocus) radios.find(({ checked }) => checked)?.focus();
    },
  };
}
