import { dueDay, exerciseInterval, isPast } from '../../judgements/due.ts';
import { valueAt } from '../../model/values-at.ts';
import { incidentRunbooks } from '../views/active-runbooks.ts';
import { defineRule } from '../define-rule.ts';
import { hasHomes } from '../views/homes.ts';
import { isMentionedUnread } from '../views/unread-mentions.ts';
import { worldExercises } from '../views/world-exercises.ts';

export const runbookExerciseOverdue = defineRule<{ due: string; last: string }>({
  code: 'runbook/exercise-overdue',
  severity: 'warning',
  title: 'An exercise is overdue',
  why: 'People left, consoles moved, rights were taken away: only a rehearsal shows which step no longer works.',
  message: ({ due, last }) => `An exercise was due on ${due}; the runbook was last used on ${last}.`,
  hint: () => 'Walk through it, and write a record with its findings.',
  /** One that was never used has its own finding. */
  *find(world) {
    if (!hasHomes(world)) return;
    const uses = worldExercises(world);
    for (const { source, title } of incidentRunbooks(world)) {
      const last = uses.get(source.id)?.date;
      const own = source.issues.some(({ path }) => path[0] === 'exercise_interval')
        ? undefined
        : valueAt(source.data, ['exercise_interval']);
      const due =
        last && dueDay(last, typeof own === 'string' ? own : exerciseInterval(world.programme.site));
      if (!due || !isPast(due, world.today) || isMentionedUnread(world, source.id, 'record')) continue;
      yield { place: title, args: { due, last } };
    }
  },
  examples: {
    passing: [{ changes: [], asOf: '2027-06-01' }],
    failing: [
      {
        changes: [],
        asOf: '2027-06-02',
        at: ['runbooks/ransomware.md:3:8', 'runbooks/web-shell.md:3:8'],
        message: 'An exercise was due on 2027-06-01; the runbook was last used on 2026-06-01.',
      },
      {
        changes: [{ file: 'runbooks/web-shell.md', replace: 'tlp: GREEN', by: 'exercise_interval: 90d' }],
        at: ['runbooks/web-shell.md:3:8'],
      },
    ],
  },
});
