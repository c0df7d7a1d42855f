import { defineRule } from '../define-rule.ts';
import { boxGroups } from '../views/box-groups.ts';

export const stepEqualBoxes = defineRule<{ text: string }>({
  code: 'step/equal-boxes',
  severity: 'error',
  title: 'Two boxes of one step with the same words',
  why: 'A tick is logged by the words of its box: the log cannot tell which of the two was done.',
  message: ({ text }) => `The box "${text}" stands twice in its step.`,
  hint: () => 'Say in each what it is about: "Photo of door A taken", "Photo of door B taken".',
  *find(world) {
    for (const { file, boxes, above } of boxGroups(world)) {
      const shared = new Set(above.map(({ key }) => key));
      for (const { key, twin, text, span } of boxes)
        if (twin || shared.has(key)) yield { place: { file, span }, args: { text: text.slice(0, 80) } };
    }
  },
  examples: {
    passing: [
      {
        changes: [
          {
            file: 'runbooks/ransomware.md',
            replace: '- [ ] Restored',
            by: '- [ ] Restored\n- [ ] Restored, and seen to work',
          },
          { file: 'runbooks/ransomware.md', replace: '- [ ] Cut off', by: '- [ ] Confirmed' },
        ],
      },
    ],
    failing: [
      {
        changes: [
          {
            file: 'runbooks/ransomware.md',
            replace: '- [ ] Restored',
            by: '- [ ] Hall A\n    - [ ] Photo taken\n- [ ] Hall B\n\n> 1. [ ] *photo*  taken',
          },
        ],
        at: ['runbooks/ransomware.md:50:3'],
        message: 'The box "photo  taken" stands twice in its step.',
      },
      {
        changes: [
          {
            file: 'runbooks/ransomware.md',
            replace: '- [ ] Raise the incident lead',
            by: '- [ ] Raise the lead\n- [ ] Raise the lead',
          },
        ],
        at: ['runbooks/ransomware.md:23:1'],
      },
      {
        changes: [
          {
            file: 'runbooks/web-shell.md',
            replace: '### [Isolate a host](../content/steps/isolate-host.md)',
            by: '### [Isolate a host](../content/steps/isolate-host.md)\n\n- [ ] The console shows the host as isolated',
          },
        ],
        at: ['runbooks/web-shell.md:50:1'],
      },
    ],
  },
});
