import type { Day } from '../../domain/model/time/day.ts';
import type { AssessControl, AssessData } from '../../views/maturity/assess-data.ts';
import { type Answers, standingOf, stateOf } from './answer.ts';
import type { AnswerTo } from './scores.ts';

/** What is gone through: every control that can be answered, and every outcome that no control to be answered serves. */
export type Item =
  | { kind: 'control'; id: string; control: AssessControl; outcomes: readonly string[]; text: string }
  | {
      kind: 'gap';
      id: string;
      title: string;
      outcome: string;
      isWithheld: boolean;
      outcomes: readonly string[];
      text: string;
    };

export const SHOWN = {
  all: 'Everything',
  unanswered: 'Unanswered',
  below: 'Below target',
  mine: 'Answered by me',
  changed: 'Changed since I answered',
  uncovered: 'Without a control',
} as const;
export type Shown = keyof typeof SHOWN;

export interface Filters {
  /** Function id, or empty for all. */
  function: string;
  shown: Shown;
  /** Operating form, or empty for all. */
  form: string;
  words: string;
}

export const NO_FILTERS: Filters = { function: '', shown: 'all', form: '', words: '' };

/** Items in the framework's order; all 106 outcomes are reached by one of them. */
export function itemsOf({ controls, framework }: AssessData): Item[] {
  const order = new Map(framework.subcategories.map(({ id }, index) => [id, index]));
  const covered = new Set(controls.filter(({ base }) => base).flatMap(({ csf }) => csf));
  const hidden = new Set(controls.filter(({ base }) => !base).flatMap(({ csf }) => csf));
  const items: Item[] = controls
    .filter(({ base }) => base)
    .map((control) => ({
      kind: 'control',
      id: control.id,
      control,
      outcomes: control.csf,
      text: `${control.id} ${control.title} ${control.csf.join(' ')} ${control.question ?? ''} ${control.owner}`.toLowerCase(),
    }));
  for (const { id, title, outcome } of framework.subcategories) {
    if (!covered.has(id))
      items.push({
        kind: 'gap',
        id,
        title,
        outcome,
        isWithheld: hidden.has(id),
        outcomes: [id],
        text: `${id} ${title} ${outcome}`.toLowerCase(),
      });
  }
  const place = ({ outcomes }: Item) => order.get(outcomes[0] ?? '') ?? order.size;
  return items.sort((a, b) => place(a) - place(b));
}

/** What filters look at besides the item. */
export interface Seen {
  answers: Answers;
  answerTo: AnswerTo;
  day: Day;
}

export function passes(item: Item, filters: Filters, seen: Seen): boolean {
  if (filters.function && !item.outcomes.some((id) => id.startsWith(`${filters.function}.`))) return false;
  const words = filters.words.toLowerCase().split(/\s+/).filter(Boolean);
  if (!words.every((word) => item.text.includes(word))) return false;
  if (item.kind === 'gap') return !filters.form && ['all', 'unanswered', 'uncovered'].includes(filters.shown);
  return (
    (!filters.form || item.control.forms.includes(filters.form)) && isShown(item.control, filters.shown, seen)
  );
}

function isShown(control: AssessControl, shown: Shown, { answers, answerTo, day }: Seen): boolean {
  const kept = answers.get(control.id);
  if (shown === 'all') return true;
  if (shown === 'uncovered') return false;
  if (shown === 'mine') return answerTo(control.id) !== undefined;
  if (shown === 'changed') return kept !== undefined && standingOf(kept.answer, control) === 'changed';
  const state = stateOf(control, answerTo(control.id), day);
  if (shown === 'unanswered') return state.kind === 'unanswered';
  return (
    state.kind === 'scored' && state.entry.target !== undefined && state.entry.current < state.entry.target
  );
}

/**
 * The item to go to from `at`, by `step` places among those that pass; the item itself may have ceased to pass. undefined at
 * the end.
 */
export function itemFrom(
  items: readonly Item[],
  at: number,
  step: 1 | -1,
  isPassing: (item: Item) => boolean,
): number | undefined {
  for (let index = at + step; index >= 0 && index < items.length; index += step) {
    if (isPassing(items[index]!)) return index;
  }
  return undefined;
}
