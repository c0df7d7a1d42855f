import { lastExercised } from '../../metrics/last-exercised.ts';
import { defineCriterion } from '../define-criterion.ts';
import { dueDay, exerciseInterval, isPast } from '../../judgements/due.ts';
import { judgeRunbooks } from '../subjects.ts';

export const runbookExercised = defineCriterion({
  id: 'runbook-exercised',
  text: 'Every active runbook was exercised or used within its interval',
  reason: 'Only use shows whether the access works, the steps are in order and people know their part.',
  remedy: 'Hold a tabletop or game day with it, and write a record.',
  critical: false,
  nothing: 'No active runbook serves this function.',
  judge: ({ runbooks, records, programme, today }) => {
    const last = lastExercised(records, today);
    return judgeRunbooks(runbooks, ({ id, meta }) => {
      const exercise = last.get(id);
      if (!exercise) return 'no exercise or incident has used it';
      const due = dueDay(exercise.date, meta.exercise_interval ?? exerciseInterval(programme.site));
      return isPast(due, today) && `last used on ${exercise.date}, the next exercise was due on ${due}`;
    });
  },
});
