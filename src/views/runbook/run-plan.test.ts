import { describe, expect, it } from 'vitest';
import { csf2 } from '../../domain/frameworks/csf.ts';
import { judgeProgramme } from '../../domain/judged-programme.ts';
import type { Runbook } from '../../domain/model/programme.ts';
import type { Change } from '../../domain/rules/define-rule.ts';
import { placesOfRunbooks } from '../../domain/runs/step-places.ts';
import { stepId } from '../../domain/runs/step-work.ts';
import { judgedSample } from '../../testing/judged-sample.ts';
import { publishedSample } from '../../testing/published-sample.ts';
import { SAMPLE_AS_OF } from '../../testing/sample-tree.ts';
import { runPlan } from './run-plan.ts';

const FILE = 'runbooks/web-shell.md';
const STEP = 'content/steps/isolate-host.md';
const change = (replace: string, by: string, file = FILE): Change => ({ file, replace, by });

async function plan(...changes: Change[]) {
  const judged = await judgedSample(changes);
  return runPlan(judged, judged.links.runbooks.get('web-shell') as Runbook);
}
const digests = async (...changes: Change[]) =>
  Object.fromEntries((await plan(...changes)).steps.map(({ key, digest }) => [key, digest]));

it('leaves out hours that a duty does not name', async () => {
  const { clocks } = await plan({
    file: 'content/regulations.yml',
    replace: ' deadline: 72h,',
    by: '',
  });
  expect(clocks[0]?.stages[0]).not.toHaveProperty('deadline');
});

it('tells run mode what the page says', async () => {
  const { steps, ...about } = await plan();
  expect(about).toMatchObject({
    runbook: { id: 'web-shell', title: 'Web shell on a server' },
    severities: [{ id: 'SEV1' }, { id: 'SEV3' }],
    severity: 'SEV3',
    roles: [{ id: 'triage-analyst' }, { id: 'incident-lead', title: 'Incident lead' }],
    clocks: [{ duty: 'gdpr-art-33', stages: [{ deadline: '72h', counting: 'calendar' }] }],
  });
  expect(
    steps.map(({ number, key, phase, roles, checks, next }) =>
      [number, key, phase, ...roles, checks.length, next.join()].join(' ').trim(),
    ),
  ).toMatchInlineSnapshot(`
    [
      "first-five-minutes  1",
      "1 confirm-the-shell detection triage-analyst 1 decision-is-it-a-shell",
      "2 decision-is-it-a-shell detection 0",
      "3 isolate-a-host containment triage-analyst 1 remove-the-shell",
      "4 remove-the-shell eradication incident-lead 1 return-to-service",
      "5 return-to-service recovery incident-lead 1 end",
    ]
  `);
});

it('gives each arm the way that it leads', async () => {
  const decision = (await plan()).steps.find(({ kind }) => kind === 'decision');
  expect(decision?.arms).toEqual([
    { label: 'Yes', to: 'Isolate', step: 'isolate-a-host' },
    { label: 'No', to: 'a false positive' },
    { label: 'Files are encrypted', to: 'Ransomware', runbook: 'ransomware' },
  ]);
  const own = await plan(change('[Isolate](#isolate-a-host)', '[Isolate](web-shell.md#isolate-a-host)'));
  expect(own.steps.find(({ kind }) => kind === 'decision')?.arms[0]).toEqual({
    label: 'Yes',
    to: 'Isolate',
    step: 'isolate-a-host',
  });
});

it('keys a step by its stable id', async () => {
  const { steps } = await plan(
    change('### Confirm the shell\n', '### Confirm the shell\n<!-- id: confirm -->\n'),
  );
  expect(steps[1]).toMatchObject({ key: 'confirm', anchor: 'confirm-the-shell' });
});

describe('the digest of a step changes with any word of it', () => {
  it.each<[string, string, Change]>([
    ['its prose', 'confirm-the-shell', change('Look at the process tree', 'Look at the process list')],
    [
      'the case of a letter',
      'confirm-the-shell',
      change('Look at the process tree', 'Look at the process Tree'),
    ],
    ['a fact', 'confirm-the-shell', change('**Time:** 10m', '**Time:** 20m')],
    ['a box', 'confirm-the-shell', change('Verdict written', 'Verdict signed')],
    ['an arm', 'decision-is-it-a-shell', change('- **No** →', '- **Not at all** →')],
    ['where an arm leads', 'decision-is-it-a-shell', change('end: a false positive', 'end: nothing found')],
    ['what a shared step says', 'isolate-a-host', change('Press Isolate', 'Press Contain', STEP)],
    ['a fact of the shared step', 'isolate-a-host', change('**Time:** 5m', '**Time:** 6m', STEP)],
    [
      'what stands under the shared step',
      'isolate-a-host',
      change('Keep the server running', 'Keep it running'),
    ],
    ['the first minutes', 'first-five-minutes', change('Open the incident channel', 'Open the bridge')],
  ])('%s', async (_, key, one) => {
    const [before, after] = [await digests(), await digests(one)];
    const changed = Object.keys(before).filter((name) => before[name] !== after[name]);
    expect(changed).toEqual([key]);
  });

  it('its title, by which it may be keyed too', async () => {
    const id = '<!-- id: confirm -->\n';
    const [before, after] = [
      await digests(change('### Confirm the shell\n', `### Confirm the shell\n${id}`)),
      await digests(change('### Confirm the shell\n', `### Confirm that it is one\n${id}`)),
    ];
    expect(after['confirm']).not.toBe(before['confirm']);
  });
});

it('a step that moves or is numbered anew stays the same', async () => {
  const moved = change(
    '## Eradication\n',
    '### Look around\n\n**Role:** incident-lead\n\n- [ ] Done\n\n## Eradication\n',
  );
  const before = await plan();
  const after = await plan(
    moved,
    change('## Detection\n', '## Detection\n\n### Begin\n\n**Role:** incident-lead\n\n- [ ] Begun\n'),
  );
  for (const step of before.steps) {
    const now = after.steps.find(({ key }) => key === step.key);
    expect(now?.digest).toBe(step.digest);
    if (step.phase === 'detection') expect(now?.number).not.toBe(step.number);
  }
});

it('every step says where it is written, the first minutes too, and `apply` says the same', async () => {
  const programme = await publishedSample([]);
  const runbook = programme.runbooks.find(({ id }) => id === 'web-shell')!;
  const judged = judgeProgramme(programme, programme.site!, csf2, SAMPLE_AS_OF);
  const { steps } = runPlan(judged, runbook);
  expect(steps.map(({ kind }) => kind)).toContain('first-minutes');
  const places = placesOfRunbooks([(await judgedSample([])).links.runbooks.get('web-shell') as Runbook]);
  const lines = steps.flatMap(({ place }) => /:(\d+)$/.exec(place ?? '')?.[1] ?? []);
  expect(new Set(lines).size).toBe(lines.length);
  for (const { key, place } of steps) {
    expect(place).toMatch(/^(runbooks\/web-shell\.md:\d+|content\/steps\/.+)$/);
    expect(places.get(stepId('web-shell', key))).toBe(place);
  }
});

it('withheld things leave no word', async () => {
  const red = (file: string, replace: string): Change => ({ file, replace, by: `${replace}\ntlp: RED` });
  const shown = await publishedSample([
    red('content/steps/isolate-host.md', 'owner: incident-lead'),
    red('runbooks/ransomware.md', 'review_interval: 180d'),
    { file: 'content/regulations.yml', replace: 'regulations:', by: 'tlp: RED\nregulations:' },
  ]);
  const judged = judgeProgramme(shown, shown.site!, csf2, SAMPLE_AS_OF);
  const text = JSON.stringify(runPlan(judged, judged.links.runbooks.get('web-shell')!));
  expect(text).not.toMatch(/isolated|"ransomware"|Ransomware|GDPR|72h|supervisory/);
  expect(text).toContain('"to":"withheld"');
});
