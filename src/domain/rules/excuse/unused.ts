import { defineRule } from '../define-rule.ts';
import { isInexcusable } from '../judging.ts';

export const excuseUnused = defineRule<{ code: string }>({
  code: 'excuse/unused',
  severity: 'warning',
  title: 'An excuse that excuses nothing',
  why: 'What it excused has been mended or has moved away: left standing, it would hide the next mistake there.',
  message: ({ code }) => `There is no finding "${code}" here to excuse.`,
  hint: () => 'Delete the comment, or put it right above the block, or behind the value, that it is about.',
  afterwards: true,
  *find(_world, { rules, excuses }) {
    for (const { file, excuse, used } of excuses) {
      const rule = rules.find(({ code }) => code === excuse.code);
      if (!rule || used || isInexcusable(rule)) continue;
      yield { place: { file, span: excuse.span }, args: { code: excuse.code } };
    }
  },
  examples: {
    passing: [
      {
        changes: [
          {
            file: 'runbooks/web-shell.md',
            replace: 'last_reviewed: 2026-08-01',
            by: '# readyroom-allow review/overdue: the review is booked for November\nlast_reviewed: 2026-01-01',
          },
        ],
      },
      {
        changes: [
          {
            file: 'content/guides/why.md',
            replace: 'See [the web shell',
            by: '<!-- readyroom-allow link/dead-file: written next week -->\nSee [the plan](plan.md) and [the web shell',
          },
        ],
      },
    ],
    failing: [
      {
        changes: [
          {
            file: 'content/guides/why.md',
            replace: 'See [the web shell',
            by: '<!-- readyroom-allow link/dead-file: written next week -->\nSee [the web shell',
          },
        ],
        at: ['content/guides/why.md:8:1'],
        message: 'There is no finding "link/dead-file" here to excuse.',
      },
      {
        changes: [
          {
            file: 'runbooks/web-shell.md',
            replace: 'last_reviewed: 2026-08-01',
            by: 'last_reviewed: 2026-08-01 # readyroom-allow review/overdue: the team moves',
          },
        ],
        at: ['runbooks/web-shell.md:18:27'],
      },
    ],
  },
});
