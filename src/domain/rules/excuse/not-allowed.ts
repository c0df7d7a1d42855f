import { defineRule } from '../define-rule.ts';
import { isInexcusable } from '../judging.ts';

export const excuseNotAllowed = defineRule<{ code: string }>({
  code: 'excuse/not-allowed',
  severity: 'error',
  title: 'An excuse for what cannot be excused',
  why: 'What cannot be read, or does not fit its schema, is missing from the site whether it is excused or not.',
  message: ({ code }) => `Findings of "${code}" cannot be excused.`,
  hint: () => 'Mend what it found, and delete the comment.',
  afterwards: true,
  *find(_world, { rules, excuses }) {
    for (const { file, excuse } of excuses) {
      const rule = rules.find(({ code }) => code === excuse.code);
      if (rule && isInexcusable(rule))
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
            by: '# readyroom-allow review/overdue: reviewed with the new console\nlast_reviewed: 2026-01-01',
          },
        ],
      },
    ],
    failing: [
      {
        changes: [
          {
            file: 'runbooks/web-shell.md',
            replace: 'status: active',
            by: 'status: activ # readyroom-allow schema/bad-value: we spell it so',
          },
        ],
        at: ['runbooks/web-shell.md:5:15'],
        message: 'Findings of "schema/bad-value" cannot be excused.',
      },
    ],
  },
});
