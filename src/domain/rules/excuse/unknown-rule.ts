import { defineRule } from '../define-rule.ts';
import { nearest } from '../../words/nearest.ts';
import { placeWithin } from '../views/place-within.ts';

export const excuseUnknownRule = defineRule<{ code: string; suggestion?: string | undefined }>({
  code: 'excuse/unknown-rule',
  severity: 'error',
  title: 'An excuse for a rule that does not exist',
  why: 'It excuses nothing, where its author believes that it does.',
  message: ({ code }) => (code ? `There is no rule "${code}".` : 'The excuse names no rule.'),
  hint: ({ suggestion }) =>
    suggestion
      ? `Did you mean "${suggestion}"?`
      : 'Write the code that stands beside the finding, such as review/overdue.',
  afterwards: true,
  *find(world, { rules, excuses }) {
    const codes = rules.map(({ code }) => code);
    for (const { file, excuse } of excuses) {
      const { code, span } = excuse;
      if (codes.includes(code)) continue;
      const place = { file, span };
      const suggestion = nearest(code, codes);
      const part = suggestion && placeWithin(world, place, code);
      yield {
        place,
        args: { code, suggestion },
        ...(suggestion && part ? { fix: { place: part, replacement: suggestion } } : {}),
      };
    }
  },
  examples: {
    passing: [
      {
        changes: [
          {
            file: 'content/guides/why.md',
            replace: 'See [the web shell',
            by: '<!-- readyroom-allow link/dead-file: the plan is written next week -->\nSee [the plan](plan.md) and [the web shell',
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
            by: 'last_reviewed: 2026-08-01 # readyroom-allow review/overdu: the team moves',
          },
        ],
        at: ['runbooks/web-shell.md:18:27'],
        message: 'There is no rule "review/overdu".',
      },
    ],
  },
});
