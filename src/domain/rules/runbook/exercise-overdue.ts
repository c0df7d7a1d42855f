import { valueAt, valuesAt } from '../../links/values-at.ts';
import { addDays, durationDays } from '../../model/calendar.ts';
import { activeRunbooks } from '../views/active-runbooks.ts';
import { defineRule } from '../define-rule.ts';
import { hasHomes } from '../views/homes.ts';

/** Where neither the runbook nor the site says how often. */
const DEFAULT_INTERVAL = '365d';

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
    const uses = world.sources
      .filter(({ kind }) => kind === 'record')
      .flatMap(({ data }) => {
        const day = valueAt(data, ['date']);
        const counts = typeof day === 'string' && /^\d{4}-\d\d-\d\d$/.test(day) && day <= world.today;
        return counts ? valuesAt(data, ['runbooks', '*']).map(({ value }) => ({ runbook: value, day })) : [];
      });
    for (const { source, title } of activeRunbooks(world)) {
      const last = uses
        .filter(({ runbook }) => runbook === source.id)
        .reduce((latest, { day }) => (day > latest ? day : latest), '');
      const own = source.issues.some(({ path }) => path[0] === 'exercise_interval')
        ? undefined
        : valueAt(source.data, ['exercise_interval']);
      const interval =
        typeof own === 'string' ? own : (world.programme.site?.exercise_interval ?? DEFAULT_INTERVAL);
      const due = last && addDays(last, durationDays(interval));
      if (due && due < world.today) yield { place: title, args: { due, last } };
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
