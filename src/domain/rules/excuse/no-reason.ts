import { defineRule } from '../define-rule.ts';

export const excuseNoReason = defineRule<{ code: string }>({
  code: 'excuse/no-reason',
  severity: 'error',
  title: 'An excuse without a reason',
  why: 'Whoever meets it next year cannot tell whether it still holds; without a reason it excuses nothing.',
  message: ({ code }) => `The excuse ${code ? `for "${code}" ` : ''}gives no reason.`,
  hint: ({ code }) => `Write "readyroom-allow ${code || 'CODE'}: " and why this may stay as it is.`,
  afterwards: true,
  *find(_world, { excuses }) {
    for (const { file, excuse } of excuses) {
      if (excuse.reason === '') yield { place: { file, span: excuse.span }, args: { code: excuse.code } };
    }
  },
  examples: {
    passing: [
      {
        changes: [
          {
            file: 'runbooks/web-shell.md',
            replace: 'last_reviewed: 2026-08-01',
            by: '# readyroom-allow review/overdue: the team moves in October, reviewed after that\nlast_reviewed: 2026-01-01',
          },
        ],
      },
    ],
    failing: [
      {
        changes: [
          {
            file: 'runbooks/web-shell.md',
            replace: 'last_reviewed: 2026-08-01',
            by: '# readyroom-allow review/overdue\nlast_reviewed: 2026-01-01',
          },
        ],
        at: ['runbooks/web-shell.md:18:1'],
        message: 'The excuse for "review/overdue" gives no reason.',
      },
      {
        changes: [
          {
            file: 'content/guides/why.md',
            replace: 'See [the web shell',
            by: '<!-- readyroom-allow link/dead-file: -->\nSee [the plan](plan.md) and [the web shell',
          },
        ],
        at: ['content/guides/why.md:8:1'],
      },
    ],
  },
});
