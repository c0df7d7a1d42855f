import { defineRule } from '../define-rule.ts';
import { worldRunbooks } from '../views/world-runbooks.ts';

export const runbookOverlappingArms = defineRule<{ label: string; title: string }>({
  code: 'runbook/overlapping-arms',
  severity: 'warning',
  title: 'Two arms of a decision for one answer',
  why: 'One answer then leads to two places, and two responders go two ways.',
  message: ({ label, title }) => `The answer "${label}" stands twice under "${title}".`,
  hint: () => 'Say in each arm what makes it different from the others, or join the two.',
  *find(world) {
    for (const { source, body } of worldRunbooks(world)) {
      for (const { arms, title } of body.sections.flatMap(({ steps }) => steps)) {
        const known = new Map<string, (typeof arms)[number]>();
        for (const arm of arms) {
          const answers = answersOf(arm.label);
          const twice = answers.find((answer) => known.has(answer));
          const before = twice === undefined ? undefined : known.get(twice);
          if (before)
            yield {
              place: { file: source.file, span: arm.span },
              args: { label: twice === arm.label.toLowerCase() ? arm.label : (twice ?? ''), title },
              related: [{ place: { file: source.file, span: before.span }, note: 'the other arm' }],
            };
          for (const answer of answers) if (!known.has(answer)) known.set(answer, arm);
        }
      }
    }
  },
  examples: {
    passing: [
      {
        changes: [
          {
            file: 'runbooks/web-shell.md',
            replace: '**Files are encrypted**',
            by: '**No, files are encrypted**',
          },
        ],
      },
    ],
    failing: [
      {
        changes: [{ file: 'runbooks/web-shell.md', replace: '**Files are encrypted**', by: '**no**' }],
        at: ['runbooks/web-shell.md:44:1'],
        message: 'The answer "no" stands twice under "Is it a shell?".',
      },
      {
        changes: [
          { file: 'runbooks/web-shell.md', replace: '**Files are encrypted**', by: '**Undecided or yes**' },
        ],
        at: ['runbooks/web-shell.md:44:1'],
      },
    ],
  },
});

/** An arm's label, and what it joins with "or". */
function answersOf(label: string): string[] {
  const plain = label.toLowerCase().replace(/\s+/g, ' ').trim();
  return [...new Set([plain, ...plain.split(/\s+or\s+|\s*\/\s*/)])].filter(Boolean);
}
