import { isInForce } from '../../judgements/usable-runbooks.ts';
import { valueAt } from '../../model/values-at.ts';
import { defineRule } from '../define-rule.ts';
import { worldRunbooks } from '../views/world-runbooks.ts';

export const reviewExpired = defineRule<{ until: string }>({
  code: 'review/expired',
  severity: 'warning',
  title: 'A runbook is past its last day',
  why: 'Its author knew that it would stop being right, and that day has passed.',
  message: ({ until }) => `The runbook was valid until ${until}.`,
  hint: () =>
    'Read it against what is so today and write a later "valid_until", or set "status: deprecated".',
  *find(world) {
    for (const { source, status } of worldRunbooks(world)) {
      const until = valueAt(source.data, ['valid_until']);
      if (
        typeof until !== 'string' ||
        status === 'deprecated' ||
        source.issues.some(({ path }) => path[0] === 'valid_until')
      )
        continue;
      if (!isInForce({ valid_until: until }, world.today))
        yield { place: { file: source.file, data: { path: ['valid_until'] } }, args: { until } };
    }
  },
  examples: {
    passing: [
      { changes: [{ file: 'runbooks/web-shell.md', replace: 'tlp: GREEN', by: 'valid_until: 2026-10-31' }] },
    ],
    failing: [
      {
        changes: [{ file: 'runbooks/web-shell.md', replace: 'tlp: GREEN', by: 'valid_until: 2026-10-30' }],
        at: ['runbooks/web-shell.md:17:14'],
      },
    ],
  },
});
