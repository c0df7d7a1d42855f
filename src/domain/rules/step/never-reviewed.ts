import { isNeverReviewed } from '../../judgements/review.ts';
import { includedSteps } from '../../judgements/sections.ts';
import { counts } from '../../judgements/usable-runbooks.ts';
import type { Day } from '../../model/time/day.ts';
import { valueAt } from '../../model/values-at.ts';
import { defineRule } from '../define-rule.ts';
import { worldRunbooks } from '../views/world-runbooks.ts';

export const stepNeverReviewed = defineRule<{ today: Day }>({
  code: 'step/never-reviewed',
  severity: 'warning',
  title: 'A reusable step that was never reviewed',
  why: 'Every runbook that includes it rests on it: what nobody has tried fails in all of them at once.',
  message: () => 'A runbook in use includes this step, and no day says when it was last reviewed.',
  hint: ({ today }) => `Walk through it, mend it, and then write "last_reviewed: ${today}".`,
  *find(world) {
    const inUse = worldRunbooks(world).filter(({ status, body }) => counts(status, body));
    const included = includedSteps(inUse.map(({ body }) => body));
    for (const { file, data, failures } of world.sources) {
      if (!included.has(file) || failures.length > 0) continue;
      if (isNeverReviewed(valueAt(data, ['last_reviewed'])))
        yield { place: { file, data: { path: ['last_reviewed'] } }, args: { today: world.today } };
    }
  },
  examples: {
    passing: [
      {
        changes: [
          { file: 'content/steps/isolate-host.md', replace: 'last_reviewed: 2026-10-01\n', by: '' },
          { file: 'runbooks/web-shell.md', replace: 'status: active', by: 'status: draft' },
        ],
      },
    ],
    failing: [
      {
        changes: [{ file: 'content/steps/isolate-host.md', replace: 'last_reviewed: 2026-10-01\n', by: '' }],
        at: ['content/steps/isolate-host.md:2:1'],
        message: 'A runbook in use includes this step, and no day says when it was last reviewed.',
      },
    ],
  },
});
