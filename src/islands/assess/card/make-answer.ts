import type { Day } from '../../../domain/model/time/day.ts';
import type { AssessControl } from '../../../views/maturity/assess-data.ts';
import { type Answer, stateOf } from '../answer.ts';

/** Answers made from what counted before: a new score keeps the target, a new target keeps the score. */
export interface AnswerMaker {
  score(current: number): Answer;
  /** undefined where there is no score yet to aim from. */
  target(target: number | undefined): Answer | undefined;
  note(note: string): Answer | undefined;
  status(status: 'not-applicable' | 'out-of-scope', rationale: string): Answer;
  /** The same answer, given again on what the control is now. */
  again(): Answer | undefined;
}

/** `before`: the answer that counts now, if there is one. */
export function answerMaker(control: AssessControl, before: Answer | undefined, day: Day): AnswerMaker {
  const state = stateOf(control, before, day);
  const shared = { control: control.id, base: control.base ?? '', date: day };
  const target = state.kind === 'scored' ? state.entry.target : lastTarget(control, day);
  const note = before?.note;
  const scored = (current: number, aim: number | undefined, words: string | undefined): Answer => ({
    ...shared,
    ...(words?.trim() ? { note: words.trim() } : {}),
    current,
    ...(aim === undefined ? {} : { target: aim }),
  });
  return {
    score: (current) => scored(current, target, note),
    target: (aim) => (state.kind === 'scored' ? scored(state.entry.current, aim, note) : undefined),
    note(words) {
      if (before && 'status' in before) {
        const { note: _note, ...rest } = before;
        return { ...rest, ...shared, ...(words.trim() ? { note: words.trim() } : {}) };
      }
      return state.kind === 'scored' ? scored(state.entry.current, target, words) : undefined;
    },
    status: (status, rationale) => ({
      ...shared,
      ...(note ? { note } : {}),
      status,
      rationale: rationale.trim(),
    }),
    again: () => before && { ...before, ...shared },
  };
}

/** What was aimed at on the site, for a control whose answer was taken to be not applicable. */
function lastTarget(control: AssessControl, day: Day): number | undefined {
  const state = stateOf(control, undefined, day);
  return state.kind === 'scored' ? state.entry.target : undefined;
}
