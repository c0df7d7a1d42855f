import { defineRule } from '../define-rule.ts';
import { boxGroups } from '../views/box-groups.ts';

export const stepTickedBox = defineRule<{ text: string }>({
  code: 'step/ticked-box',
  severity: 'warning',
  title: 'A box that is ticked in the file',
  why: 'A runbook is a template: every incident begins with open boxes, so the tick is not shown and nothing counts it.',
  message: ({ text }) => `The box "${text}" is ticked in the file.`,
  hint: () => 'Write "- [ ]": ticks belong to a run, which logs who did what and when.',
  *find(world) {
    for (const { file, boxes } of boxGroups(world))
      for (const { ticked, text, span } of boxes)
        if (ticked) yield { place: { file, span }, args: { text: text.slice(0, 80) } };
  },
  examples: {
    passing: [
      { changes: [{ file: 'content/guides/why.md', replace: 'See', by: '- [x] Read before\n\nSee' }] },
      {
        changes: [
          {
            file: 'runbooks/ransomware.md',
            replace: '- [ ] Restored',
            by: '- [ ] Restored, `- [x]` in the plan',
          },
        ],
      },
    ],
    failing: [
      {
        changes: [
          {
            file: 'runbooks/ransomware.md',
            replace: '- [ ] Restored',
            by: '- [x] Restored\n  1. [X] Seen to work',
          },
        ],
        at: ['runbooks/ransomware.md:46:1', 'runbooks/ransomware.md:47:3'],
        message: 'The box "Restored" is ticked in the file.',
      },
      {
        changes: [
          {
            file: 'content/steps/isolate-host.md',
            replace: '- [ ] The console',
            by: '- [x] The console',
          },
        ],
        at: ['content/steps/isolate-host.md:13:1'],
      },
    ],
  },
});
