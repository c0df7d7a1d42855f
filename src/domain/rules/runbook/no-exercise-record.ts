import { valueAt, valuesAt } from '../../model/values-at.ts';
import { incidentRunbooks } from '../views/active-runbooks.ts';
import { defineRule } from '../define-rule.ts';
import { hasHomes } from '../views/homes.ts';
import { isMentionedUnread } from '../views/unread-mentions.ts';

export const runbookNoExerciseRecord = defineRule<{ id: string }>({
  code: 'runbook/no-exercise-record',
  severity: 'warning',
  title: 'A runbook that was never used',
  why: 'What was never walked through fails at the first step that nobody has the right or the tool for.',
  message: () => 'No exercise or incident has used this runbook.',
  hint: ({ id }) => `Walk through it once, and write content/records/<id>.md with "runbooks: [${id}]".`,
  *find(world) {
    if (!hasHomes(world)) return;
    const records = world.sources.filter(
      ({ kind, data }) => kind === 'record' && !isLater(valueAt(data, ['date']), world.today),
    );
    const used = new Set(
      records.flatMap(({ data }) => valuesAt(data, ['runbooks', '*']).map(({ value }) => value)),
    );
    for (const { source, title } of incidentRunbooks(world)) {
      if (!used.has(source.id) && !isMentionedUnread(world, source.id, 'record'))
        yield { place: title, args: { id: source.id } };
    }
  },
  examples: {
    passing: [
      { changes: [{ file: 'content/records/tabletop.md', replace: 'kind: tabletop', by: 'kind: game-day' }] },
    ],
    failing: [
      {
        changes: [
          {
            file: 'content/records/tabletop.md',
            replace: 'runbooks: [web-shell, ransomware]',
            by: 'runbooks: [ransomware]',
          },
        ],
        at: ['runbooks/web-shell.md:3:8'],
      },
      { changes: [], asOf: '2026-05-31', at: ['runbooks/ransomware.md:3:8', 'runbooks/web-shell.md:3:8'] },
    ],
  },
});

function isLater(date: unknown, today: string): boolean {
  return typeof date === 'string' && date > today;
}
