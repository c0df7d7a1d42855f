import { expect, it } from 'vitest';
import { readProgramme } from '../../adapters/content/read-programme.ts';
import { filesInMemory } from '../../testing/memory-files.ts';
import { publishedSample } from '../../testing/published-sample.ts';
import { changedTree } from '../../testing/sample-tree.ts';
import { withhold } from './withhold.ts';

it('leaves a programme below the ceiling as it is, but for notes on links', async () => {
  const { programme } = await readProgramme(filesInMemory(changedTree([])));
  const shown = withhold(programme, 'AMBER');
  expect(shown.runbooks.map(({ id }) => id)).toEqual(['ransomware', 'web-shell']);
});

it('hides a runbook everywhere and still counts it', async () => {
  const shown = await publishedSample([
    {
      file: 'runbooks/ransomware.md',
      replace: 'review_interval: 180d',
      by: 'review_interval: 180d\ntlp: RED',
    },
  ]);
  expect(shown.runbooks.map(({ id }) => id)).toEqual(['withheld-1', 'web-shell']);
  const text = JSON.stringify(shown);
  for (const leak of [
    'Ransomware',
    'Files are being encrypted.',
    'Cut off the network',
    'runbooks/ransomware',
  ])
    expect(text).not.toContain(leak);
  expect(text).not.toMatch(/"ransomware"|\/runbooks\/ransomware/);
  expect(shown.runbooks.find(({ id }) => id === 'web-shell')?.meta.routes).toEqual([
    { when: 'withheld', to: 'withheld-1' },
  ]);
});

it('hides an included step, its anchor and its name', async () => {
  const shown = await publishedSample([
    {
      file: 'content/steps/isolate-host.md',
      replace: 'owner: incident-lead',
      by: 'owner: incident-lead\ntlp: RED',
    },
  ]);
  const text = JSON.stringify(shown.runbooks);
  expect(shown.steps).toEqual([]);
  expect(text).not.toMatch(/isolate-host|Isolate a host|isolate-a-host/);
});

it('keeps the numbers of a hidden control and none of its words', async () => {
  const shown = await publishedSample([
    {
      file: 'content/assessments/endpoint-telemetry.md',
      replace: 'owner: incident-lead',
      by: 'owner: incident-lead\ntlp: AMBER+STRICT',
    },
  ]);
  expect(shown.assessments[0]?.meta.history).toEqual([
    { date: '2026-03-31', current: 1.5, target: 3 },
    { date: '2026-09-30', current: 2.5, target: 3.5 },
  ]);
  expect(JSON.stringify(shown.assessments)).not.toMatch(
    /telemetry|Coverage|build servers|laptops|example\.org/i,
  );
});

it('hides an alert source in triggers', async () => {
  const shown = await publishedSample([
    { file: 'content/alerts/edr.yml', replace: 'id: edr', by: 'id: edr\ntlp: RED' },
  ]);
  expect(JSON.stringify(shown)).not.toMatch(/edr\/|Endpoint detection|started a shell/);
  expect(shown.runbooks[0]?.meta.triggers).toEqual(['withheld-1/withheld-1']);
});
