import { describe, expect, it } from 'vitest';
import type { Programme } from '../domain/model/programme.ts';
import { judgedSample } from '../testing/judged-sample.ts';
import { severityBadge, stateBadge } from './page/badges.ts';
import { inlineText } from './page/inline-text.ts';
import { nameOf } from './page/named.ts';
import { paginate, sheetAddress } from './page/paginate.ts';
import { runbookGroups, runbookSheets } from './runbook/runbook-list.ts';
import { sharedStepView, stepRows } from './runbook/step-page.ts';

describe('inlineText', () => {
  it.each([
    ['plain', [{ text: 'plain' }]],
    ['press **Isolate** now', [{ text: 'press ' }, { text: 'Isolate', mark: 'strong' }, { text: ' now' }]],
    ['`net stop`', [{ text: 'net stop', mark: 'code' }]],
    ['<b>x</b> ** y', [{ text: '<b>x</b> ** y' }]],
  ])('%s', (text, parts) => expect(inlineText(text)).toEqual(parts));
});

describe('paginate', () => {
  it.each([
    [0, [0]],
    [200, [200]],
    [201, [200, 1]],
  ])('%i items give pages of %j', (count, sizes) => {
    expect(paginate(Array.from({ length: count })).map(({ items }) => items.length)).toEqual(sizes);
  });
  it('has the first page at the address of the list', () => {
    expect([sheetAddress('/runbooks/', 1), sheetAddress('/runbooks/', 2)]).toEqual([
      '/runbooks/',
      '/runbooks/page/2/',
    ]);
  });
});

it.each([
  ['withheld-3', undefined, { label: 'withheld' }],
  ['known', 'Known', { label: 'Known', href: '/x/known/' }],
  ['unknown', undefined, { label: 'unknown' }],
])('%s is named', (id, title, named) => expect(nameOf(id, title, (one) => `/x/${one}/`)).toEqual(named));

it('gives every badge a word, and known states a shape of their own', () => {
  expect(severityBadge('SEV1')).toEqual({ label: 'SEV1', tone: 'red', shape: 'triangle' });
  expect(severityBadge('SEV7').shape).toBe('dot');
  expect(stateBadge('not-applicable')).toEqual({ label: 'not applicable', tone: 'grey', shape: 'dash' });
  expect(stateBadge('never seen')).toEqual({ label: 'never seen', tone: 'grey', shape: 'ring' });
  expect(
    new Set(['ready', 'partial', 'blocked', 'unanswered'].map((state) => stateBadge(state).shape)).size,
  ).toBe(4);
});

it('lists runbooks by severity, the worst first', async () => {
  const judged = await judgedSample();
  const [sheet] = runbookSheets(judged);
  const groups = runbookGroups(judged, sheet?.items ?? []);
  expect(
    groups.map(({ severity, rows }) => [severity, rows.map(({ title, steps }) => [title, steps])]),
  ).toEqual([
    ['SEV1', [['Ransomware', 3]]],
    ['SEV3', [['Web shell on a server', 5]]],
  ]);
});

it('lists hunts, exercises and checks last, without a severity', async () => {
  const judged = await judgedSample();
  const runbooks = judged.programme.runbooks.map((runbook) =>
    runbook.id === 'ransomware' ? { ...runbook, meta: { ...runbook.meta, kind: 'hunt' as const } } : runbook,
  );
  const hunting = { ...judged, programme: { ...judged.programme, runbooks } };
  const [sheet] = runbookSheets(hunting);
  expect(
    runbookGroups(hunting, sheet?.items ?? []).map(({ severity, rows }) => [
      severity,
      rows.map(({ kind }) => kind),
    ]),
  ).toEqual([
    ['SEV3', [undefined]],
    ['planned', ['hunt']],
  ]);
});

it('leaves what is withheld out of lists', async () => {
  const judged = await judgedSample();
  const hidden = judged.programme.runbooks.map((runbook, at) => ({ ...runbook, id: `withheld-${at + 1}` }));
  const programme: Programme = { ...judged.programme, runbooks: hidden };
  expect(runbookSheets({ ...judged, programme })).toEqual([{ items: [], number: 1, of: 1 }]);
});

it('shows a reusable step with who uses it', async () => {
  const judged = await judgedSample();
  const view = sharedStepView(judged, judged.programme.steps[0]!);
  expect(view.runbooks).toEqual([{ label: 'Web shell on a server', href: '/runbooks/web-shell/' }]);
  expect(view.step).toMatchObject({ time: '5 minutes', roles: [{ label: 'Triage analyst' }] });
  expect(stepRows(judged)[0]).toMatchObject({ href: '/steps/isolate-host/', uses: 1 });
});
