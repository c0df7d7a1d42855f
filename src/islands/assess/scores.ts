import { withEntry } from '../../domain/maturity/control-state.ts';
import type { ProgrammeScore } from '../../domain/maturity/score.ts';
import { scoreProgramme } from '../../domain/maturity/score-programme.ts';
import type { Day } from '../../domain/model/time/day.ts';
import type { AssessData } from '../../views/maturity/assess-data.ts';
import { type Answer, entryOf, stateOf } from './answer.ts';

/** What counts for a control besides what the site says. */
export type AnswerTo = (control: string) => Answer | undefined;

/** The programme's numbers with answers, by the functions that the build and the command line compute them with. */
export function scoresWith(data: AssessData, answerTo: AnswerTo, day: Day): ProgrammeScore {
  const assessments = data.controls.map((control) => {
    const answer = answerTo(control.id);
    return answer ? withEntry(control, entryOf(answer)) : control;
  });
  const { scale, thresholds, framework } = data;
  return scoreProgramme({ assessments, scale, thresholds, framework, today: day });
}

/** Open questions of each function, by its id: controls without an answer, and outcomes without a control. */
export function questionsLeft(data: AssessData, answerTo: AnswerTo, day: Day): Map<string, number> {
  const left = new Map(data.framework.functions.map(({ id }) => [id, 0]));
  const count = (subcategories: readonly string[]) => {
    for (const id of new Set(subcategories.map((one) => one.slice(0, 2)))) {
      const before = left.get(id);
      if (before !== undefined) left.set(id, before + 1);
    }
  };
  const covered = new Set<string>();
  for (const control of data.controls) {
    for (const id of control.csf) covered.add(id);
    if (stateOf(control, answerTo(control.id), day).kind === 'unanswered') count(control.csf);
  }
  for (const { id } of data.framework.subcategories) if (!covered.has(id)) count([id]);
  return left;
}
