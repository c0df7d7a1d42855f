import { expect, it } from 'vitest';
import { readProgramme } from '../../adapters/content/read-programme.ts';
import { filesInMemory } from '../../testing/memory-files.ts';
import { EXERCISE, logOf } from '../../testing/sample-run.ts';
import { RECORD_WORLD } from '../../testing/record-world.ts';
import { publishedSample } from '../../testing/published-sample.ts';
import { changedTree, SAMPLE_AS_OF } from '../../testing/sample-tree.ts';
import { stepDigest } from '../links/step-digest.ts';
import type { Change } from '../rules/define-rule.ts';
import { runRecord } from '../runs/run-record.ts';
import { countWays, pathCoverage } from './path-coverage.ts';
import { planExercises } from './plan-exercises.ts';

const RECORD = 'content/records/tabletop.md';
const walked = (text: string): Change => ({
  file: RECORD,
  replace: 'kind: tabletop',
  by: `kind: tabletop\nwalked:\n  web-shell:\n${text}`,
});

async function webShell(changes: readonly Change[], today = SAMPLE_AS_OF) {
  const { programme } = await readProgramme(filesInMemory(changedTree(changes)));
  const runbook = programme.runbooks.find(({ id }) => id === 'web-shell')!;
  return { programme, runbook, ways: pathCoverage(runbook, programme, today) };
}
const told = ({ ways }: Awaited<ReturnType<typeof webShell>>) =>
  ways.filter(({ state }) => state !== 'never').map(({ step, arm, state }) => [step, arm ?? '', state]);

const SHELL = '    - { step: confirm-the-shell }\n';
const YES = '    - { decision: decision-is-it-a-shell, arm: "Yes" }\n';

it('counts steps and ways out of decisions; a record that notes nothing walks nothing', async () => {
  const { ways } = await webShell([]);
  expect(countWays(ways)).toEqual({ walked: 0, changed: 0, overdue: 0, never: 7, of: 7 });
  expect(told(await webShell([walked(SHELL + YES)]))).toEqual([
    ['confirm-the-shell', '', 'walked'],
    ['decision-is-it-a-shell', 'Yes', 'walked'],
  ]);
});

it('what was walked longer ago than the interval, or comes after the day, does not count', async () => {
  const year = await webShell([walked(SHELL)], '2027-06-01');
  expect(told(year)).toEqual([['confirm-the-shell', '', 'walked']]);
  expect(told(await webShell([walked(SHELL)], '2027-06-02'))).toEqual([['confirm-the-shell', '', 'overdue']]);
  expect(told(await webShell([walked(SHELL)], '2026-05-31'))).toEqual([]);
});

it('a step that reads otherwise than its fingerprint has changed since; a step without one nobody can tell', async () => {
  const { runbook } = await webShell([]);
  const step = runbook.body.sections.flatMap(({ steps }) => steps)[0]!;
  const marked = walked(`    - { step: confirm-the-shell, digest: "${stepDigest(step, undefined)}" }\n`);
  const edit = { file: 'runbooks/web-shell.md', replace: 'Look at the process tree.', by: 'Look again.' };
  expect(told(await webShell([marked]))).toEqual([['confirm-the-shell', '', 'walked']]);
  expect(told(await webShell([marked, edit]))).toEqual([['confirm-the-shell', '', 'changed']]);
  expect(told(await webShell([walked(SHELL), edit]))).toEqual([['confirm-the-shell', '', 'walked']]);
});

it('the record of a run carries what was walked in it', async () => {
  const record = runRecord(logOf(EXERCISE), 'inc-1234', RECORD_WORLD);
  if ('problem' in record) throw new Error(record.problem);
  const file = 'content/records/inc-1234.md';
  expect(told(await webShell([{ file, text: record.text }]))).toEqual([
    ['confirm-the-shell', '', 'changed'],
    ['decision-is-it-a-shell', 'Yes', 'changed'],
  ]);
});

it('the steps of a withheld runbook stand in no record', async () => {
  const secret = { file: 'runbooks/web-shell.md', replace: 'tlp: GREEN', by: 'tlp: RED' };
  const { records } = await publishedSample([walked(SHELL), secret]);
  const [record] = records;
  expect(record?.meta.runbooks).toContain('ransomware');
  expect(JSON.stringify(record)).not.toContain('confirm-the-shell');
});

it('plans the fewest scenarios for what is missing, and none where nothing is', async () => {
  const fresh = await webShell([]);
  const plan = planExercises(fresh.runbook, fresh.ways);
  const shown = plan.scenarios.map(({ steps, end, minutes }) => [
    steps.map(({ title, arm }) => `${title}${arm ? `:${arm}` : ''}`).join(' > '),
    end,
    minutes,
  ]);
  expect(shown).toEqual([
    [
      'Confirm the shell > Is it a shell?:Yes > Isolate a host > Remove the shell > Return to service',
      '',
      10,
    ],
    ['Confirm the shell > Is it a shell?:No', 'a false positive', 10],
    ['Confirm the shell > Is it a shell?:Files are encrypted', 'runbooks/ransomware.md', 10],
  ]);
  const all = fresh.ways.map((way) => ({ ...way, state: 'walked' as const }));
  expect(planExercises(fresh.runbook, all)).toEqual({ scenarios: [], beside: [], unreached: [] });
});
