import { isFirstMinutes } from '../../model/first-minutes.ts';
import { activeRunbooks } from '../views/active-runbooks.ts';
import { defineRule } from '../define-rule.ts';

const MOST = 8;

export const runbookLongFirstMinutes = defineRule<{ count: number }>({
  code: 'runbook/long-first-minutes',
  severity: 'info',
  title: 'Too much for the first minutes',
  why: 'What does not fit into five minutes pushes what does out of sight; on a phone a list of twelve is two screens.',
  message: ({ count }) => `The first minutes have ${count} boxes, expected at most ${MOST}.`,
  hint: () => 'Keep what cannot wait, and move the rest to the steps of the phases.',
  *find(world) {
    for (const { source, body } of activeRunbooks(world)) {
      for (const { title, checks, span } of body.sections)
        if (isFirstMinutes(title) && checks.length > MOST)
          yield { place: { file: source.file, span }, args: { count: checks.length } };
    }
  },
  examples: {
    passing: [
      {
        changes: [
          {
            file: 'runbooks/ransomware.md',
            replace: '- [ ] Raise the incident lead',
            by: '- [ ] Raise the incident lead\n- [ ] Open the incident channel\n- [ ] Call the storage desk',
          },
        ],
      },
    ],
    failing: [
      {
        changes: [
          {
            file: 'runbooks/ransomware.md',
            replace: '- [ ] Raise the incident lead',
            by: '- [ ] Raise\n'.repeat(9),
          },
        ],
        at: ['runbooks/ransomware.md:20:1'],
      },
    ],
  },
});
