import { expect, it } from 'vitest';
import { judgedSample } from '../../testing/judged-sample.ts';
import { homeView } from './home.ts';

it('shows what people see, whom to call and whether we are ready', async () => {
  const view = homeView(await judgedSample());
  expect(view.sights.map(({ title, severity }) => [title, severity])).toEqual([
    ['Ransomware', 'SEV1'],
    ['Web shell on a server', 'SEV3'],
  ]);
  expect(view.sights[0]?.signs).toEqual(['Use when files are being encrypted.']);
  expect(view.alerts[0]?.rows.map(({ title, runbooks }) => [title, runbooks.length])).toEqual([
    ['Web server started a shell', 2],
  ]);
  expect(view.contacts[0]?.reach[0]?.href).toBe('tel:+441632960001');
  expect(view.readiness.map(({ title }) => title)).toEqual([
    'Govern',
    'Identify',
    'Protect',
    'Detect',
    'Respond',
    'Recover',
  ]);
  expect(view.severities.map(({ id, respondWithin }) => [id, respondWithin])).toEqual([
    ['SEV1', '15 minutes'],
    ['SEV3', '4 hours'],
  ]);
});

it.each([
  ['2026-10-31', []],
  ['2027-01-28', []],
  ['2027-01-29', ['Ransomware', 'Web shell on a server']],
])('on %s reviews overdue are %j', async (today, pages) => {
  expect(homeView(await judgedSample([], today)).overdue.pages.map(({ label }) => label)).toEqual(pages);
});

it('leaves out drafts and deprecated runbooks', async () => {
  const changed = await judgedSample([
    { file: 'runbooks/ransomware.md', replace: 'status: active', by: 'status: draft' },
  ]);
  expect(homeView(changed).sights.map(({ title }) => title)).toEqual(['Web shell on a server']);
});

it('names every runbook in force: beyond the first, by title, so that no usual page is hidden behind a number', async () => {
  const judged = await judgedSample();
  const many = Array.from({ length: 60 }, (_, index) => ({
    ...judged.programme.runbooks.find(({ id }) => id === 'ransomware')!,
    id: `page-${index}`,
  }));
  const view = homeView({ ...judged, programme: { ...judged.programme, runbooks: many } });
  expect([view.sights.length, view.others.length, view.more]).toEqual([12, 36, 12]);
  expect(new Set([...view.sights, ...view.others].map(({ href }) => href)).size).toBe(48);
});
