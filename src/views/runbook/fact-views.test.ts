import { expect, it } from 'vitest';
import { parseRunbook } from '../../markdown/parse-runbook.ts';
import { factViews } from './fact-views.ts';

const [step] =
  parseRunbook(
    [
      '## Containment',
      '### Disable it',
      '**Approval:** incident-lead, ghost · **Impact:** Nobody prints.',
      '**Undo:** It `cannot` be undone.',
    ].join('\n\n'),
    'runbooks/a.md',
  ).sections[0]?.steps ?? [];

it('a step says who must agree, what it costs and how it is taken back', () => {
  const roles = new Map([['incident-lead', { id: 'incident-lead', title: 'Incident lead' }]]);
  const views = factViews({ links: { roles } } as never, step?.facts ?? {});
  expect(views).toMatchObject({
    impact: 'Nobody prints.',
    undo: 'It <code>cannot</code> be undone.',
    approval: [{ label: 'Incident lead' }, { label: 'ghost' }],
  });
  expect(step?.html).toBe('');
});
