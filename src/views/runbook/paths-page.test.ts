import { expect, it } from 'vitest';
import { judgedSample } from '../../testing/judged-sample.ts';
import type { Change } from '../../domain/rules/define-rule.ts';
import { pathsPage, walkedRunbooks } from './paths-page.ts';

const RECORD = 'content/records/tabletop.md';
const walked = (way: string): Change => ({
  file: RECORD,
  replace: 'kind: tabletop',
  by: `kind: tabletop\nwalked:\n  web-shell: [${way}]`,
});
const YES = walked('{ decision: decision-is-it-a-shell, arm: "Yes" }');

async function page(changes: readonly Change[], today?: string) {
  const judged = await judgedSample(changes, today);
  const [runbook] = walkedRunbooks(judged);
  return runbook && pathsPage(judged, runbook);
}

it('lists every way in words, with its decision, its place and its record', async () => {
  const view = (await page([YES]))!;
  expect(view.lead).toBe(
    '1 of 7 steps and ways were walked within 365 days and read as they did then; left: 6 never.',
  );
  expect(view.ways.map(({ name, critical, label, on }) => [name, critical, label, on])).toEqual([
    ['Yes', true, 'walked', '2026-06-01'],
    ['No', false, 'never walked', undefined],
    ['Files are encrypted', false, 'never walked', undefined],
  ]);
  expect(view.ways[0]).toMatchObject({
    decision: 'Is it a shell?',
    href: '/runbooks/web-shell/#decision-is-it-a-shell',
    record: { href: '/records/tabletop/', label: 'Tabletop' },
  });
  expect(view.steps.map(({ label }) => label)).toEqual(Array(4).fill('never walked'));
});

it('proposes what the command proposes, and leads to where it goes on', async () => {
  const { scenarios } = (await page([YES]))!;
  expect(scenarios.map(({ end, goesOn }) => goesOn?.href ?? end)).toEqual([
    '',
    'a false positive',
    '/runbooks/ransomware/',
  ]);
  expect(scenarios[0]?.steps.map(({ missing }) => missing)).toEqual([true, false, true, true, true]);
});

it.each<[string, Change[], string?]>([
  ['no record says what was walked', []],
  ['the record names steps that there are not', [walked('{ step: gone }')]],
  ['the record comes later', [YES], '2026-05-31'],
])('there is none where %s', async (_, changes, today) => {
  expect(await page(changes, today)).toBeUndefined();
});
