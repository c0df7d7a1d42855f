import { valueAt } from '../../model/values-at.ts';
import { defineRule } from '../define-rule.ts';
import { worldRunbooks } from '../views/world-runbooks.ts';

export const runbookSupersededMissing = defineRule({
  code: 'runbook/superseded-missing',
  severity: 'warning',
  title: 'A deprecated runbook without a successor',
  why: 'Whoever still has the old address learns that the page is no longer valid, but not what to use.',
  message: () => 'The runbook is deprecated and names no successor.',
  hint: () => 'Add "superseded_by: " and the id of the runbook to use, or delete the file.',
  *find(world) {
    for (const { source, status } of worldRunbooks(world)) {
      const lacking = status === 'deprecated' && valueAt(source.data, ['superseded_by']) === undefined;
      if (lacking) yield { place: { file: source.file, data: { path: ['status'] } }, args: {} };
    }
  },
  examples: {
    passing: [
      {
        changes: [
          { file: 'content/records/tabletop.md', replace: 'web-shell, ', by: '' },
          {
            file: 'runbooks/web-shell.md',
            replace: 'status: active',
            by: 'status: deprecated\nsuperseded_by: ransomware',
          },
        ],
      },
    ],
    failing: [
      {
        changes: [
          { file: 'content/records/tabletop.md', replace: 'web-shell, ', by: '' },
          { file: 'runbooks/web-shell.md', replace: 'status: active', by: 'status: deprecated' },
        ],
        at: ['runbooks/web-shell.md:5:9'],
      },
    ],
  },
});
