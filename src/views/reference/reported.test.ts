import { expect, it } from 'vitest';
import { judgedSample } from '../../testing/judged-sample.ts';
import { attack19 } from '../../domain/frameworks/attack.ts';
import { reportedViews } from './reported.ts';

const withPage = new Set(['T1505', 'T1505.003', 'T1486']);

const techniques = [
  { id: 'T1505.003' },
  { id: 'T1486', printed: 'T1487' },
  { id: 'T1505' },
  { id: 'T1505.004' },
  { id: 'T1055' },
];

it('says of each reported technique who answers it: by name, by a relative, or nobody', async () => {
  const judged = await judgedSample([
    {
      file: 'content/reports.yml',
      text: [
        'reports:',
        '  - { id: ours, title: Our count, publisher: Us, year: 2026, counted: Our cases, checked: 2026-10-01,',
        '      source: { title: Register, url: https://example.org/ }, unsettled: One case is open,',
        `      techniques: ${JSON.stringify(techniques)} }`,
        '',
      ].join('\n'),
    },
  ]);
  const [ours, ...others] = reportedViews(judged, attack19, withPage);
  expect(others).toEqual([]);
  expect(
    ours?.rows.map(({ rank, id, href, printed, mark }) => [rank, id, href, printed, mark.label]),
  ).toEqual([
    [1, 'T1505.003', '/techniques/T1505.003/', undefined, 'Alert, runbook and exercise'],
    [2, 'T1486', '/techniques/T1486/', 'T1487', 'Runbook without an alert'],
    [3, 'T1505', '/techniques/T1505/', undefined, 'Only its parent or a part'],
    [4, 'T1505.004', undefined, undefined, 'Nobody answers it'],
    [5, 'T1055', undefined, undefined, 'Nobody answers it'],
  ]);
  expect(ours?.rows[2]?.runbooks[0]?.by).toBe('T1505.003');
  expect(ours?.rows[0]?.alerts.map(({ label }) => label)).toEqual(['Web server started a shell']);
  expect(ours?.sum).toBe(
    'Of 5: 2 named by a runbook or an alert rule, 1 only by a parent or a part, 2 by nobody.',
  );
  expect(ours?.remarks).toEqual([{ label: 'Not settled', text: 'One case is open' }]);
});

it('shows nothing where no list is kept', async () => {
  expect(reportedViews(await judgedSample(), attack19, withPage)).toEqual([]);
});
