import { formatScore } from '../../domain/maturity/format.ts';
import type { ControlState } from '../../domain/maturity/control-state.ts';
import type { Day } from '../../domain/model/time/day.ts';
import type { AssessControl, AssessData } from '../../views/maturity/assess-data.ts';
import { type Answer, type Answers, type Standing, standingOf, stateOf } from './answer.ts';

/** How an answer differs from what the site says. */
export interface Difference {
  id: string;
  title: string;
  control: AssessControl | undefined;
  standing: Standing;
  published: string;
  mine: string;
  /** Points up or down, null where either side has no score. */
  change: number | null;
  answer: Answer;
}

/** Every answer that is kept, in the order of the controls; those without a control last. */
export function differencesOf(data: AssessData, answers: Answers, day: Day): Difference[] {
  const controls = new Map(data.controls.map((control) => [control.id, control]));
  const known = data.controls.flatMap(({ id }) => answers.get(id) ?? []);
  const gone = [...answers.values()].filter(({ answer }) => !controls.has(answer.control));
  return [...known, ...gone].map(({ answer }) => {
    const control = controls.get(answer.control);
    const before = control && stateOf(control, undefined, day);
    const published = before?.kind === 'scored' ? before.entry.current : null;
    return {
      id: answer.control,
      title: control?.title ?? answer.control,
      control,
      standing: standingOf(answer, control),
      published: before ? stateWords(before) : 'not on this site',
      mine: answerWords(answer),
      change: 'current' in answer && published !== null ? answer.current - published : null,
      answer,
    };
  });
}

/** `2.50, target 3.50`; `not applicable`; `unanswered` */
export function stateWords(state: ControlState): string {
  if (state.kind === 'unanswered') return 'unanswered';
  return entryWords(state.entry);
}

export function answerWords(answer: Answer): string {
  return entryWords(answer);
}

function entryWords(
  entry: { current: number; target?: number | undefined } | { status: 'not-applicable' | 'out-of-scope' },
): string {
  if ('status' in entry) return entry.status === 'not-applicable' ? 'not applicable' : 'out of scope';
  const target = entry.target === undefined ? '' : `, target ${formatScore(entry.target)}`;
  return `${formatScore(entry.current)}${target}`;
}
