import { defineRule } from '../define-rule.ts';
import { worldRunbooks } from '../views/world-runbooks.ts';

export const runbookDecisionWithoutArms = defineRule<{ title: string; arms: number }>({
  code: 'runbook/decision-without-arms',
  severity: 'error',
  title: 'A decision without two ways on',
  why: 'A question whose answer changes nothing, or whose other answer leads nowhere, stops whoever gives that answer.',
  message: ({ title, arms }) =>
    `The decision "${title}" has ${arms === 0 ? 'no arm' : 'one arm'}, expected two or more.`,
  hint: () =>
    'Write a list with one line for each answer, such as "- **Yes** → [Reset](#reset)" and "- **No** → end: false alarm".',
  *find(world) {
    for (const { source, body } of worldRunbooks(world)) {
      for (const { kind, arms, title, span } of body.sections.flatMap(({ steps }) => steps)) {
        if (kind === 'decision' && arms.length < 2)
          yield { place: { file: source.file, span }, args: { title, arms: arms.length } };
      }
    }
  },
  examples: {
    passing: [
      {
        changes: [
          {
            file: 'runbooks/ransomware.md',
            replace: '### Confirm encryption',
            by: '### Decision: Is it encryption?',
          },
          {
            file: 'runbooks/ransomware.md',
            replace: '- [ ] Confirmed',
            by: '- **Yes** → [Cut off](#cut-off-the-network)\n- **No** → end: a false alarm',
          },
        ],
      },
    ],
    failing: [
      {
        changes: [
          {
            file: 'runbooks/ransomware.md',
            replace: '### Confirm encryption',
            by: '### Decision: Is it encryption?',
          },
        ],
        at: ['runbooks/ransomware.md:26:1'],
        message: 'The decision "Is it encryption?" has no arm, expected two or more.',
      },
      {
        changes: [
          {
            file: 'runbooks/ransomware.md',
            replace: '- [ ] Confirmed',
            by: '- **Yes** → [Cut off](#cut-off-the-network)',
          },
        ],
        at: ['runbooks/ransomware.md:26:1'],
      },
    ],
  },
});
