import { expect, it } from 'vitest';
import type { Deed } from '../../domain/model/run-log.ts';
import type { Runbook } from '../../domain/model/programme.ts';
import { compareWithPlan } from '../../domain/runs/compare-plan.ts';
import { nextStep, openSteps } from '../../domain/runs/next-step.ts';
import { runState } from '../../domain/runs/run-state.ts';
import type { Change } from '../../domain/rules/define-rule.ts';
import { sourceKey, textKey } from '../../domain/text/text-key.ts';
import { judgedSample } from '../../testing/judged-sample.ts';
import { at, logOf, START, TAKE_UP } from '../../testing/sample-run.ts';
import { runPlan } from './run-plan.ts';
import { sectionViews } from './runbook-steps.ts';

const FILE = 'runbooks/web-shell.md';
const change = (replace: string, by: string, file = FILE): Change => ({ file, replace, by });

async function plan(...changes: Change[]) {
  const judged = await judgedSample(changes);
  return runPlan(judged, judged.links.runbooks.get('web-shell') as Runbook);
}
const keyOf = (words: string) => textKey(words).slice(-7);

it('an open run keeps the tick of a box whose key held the words below it, and takes it back', async () => {
  const today = await plan(
    change('- [ ] Verdict written in the ticket', '- [ ] Rack A\n  - [ ] Photo taken\n- [ ] Rack B'),
  );
  const step = today.steps.find(({ key }) => key === 'confirm-the-shell')!;
  const former = keyOf('Rack APhoto taken');
  const deed = (kind: 'tick' | 'untick', check: string): Deed => ({
    do: kind,
    ...at('confirm-the-shell', 'Confirm the shell', step.digest),
    check,
    text: 'Rack A Photo taken',
  });
  const done = (...deeds: Deed[]) => runState(logOf([START, TAKE_UP, ...deeds]), [today])!;
  const ticked = done(deed('tick', former));
  expect(step.checks).toContain(keyOf('Rack A'));
  expect([...ticked.steps.values()][0]?.ticks.has(keyOf('Rack A'))).toBe(true);
  expect(compareWithPlan(today, ticked)).toMatchObject([{ kind: 'same' }]);
  const open = done(deed('tick', former), deed('untick', keyOf('Rack A')));
  expect([...open.steps.values()][0]?.ticks.size).toBe(0);
});

it('a step whose boxes got other keys has the digest that logs hold', async () => {
  const parts = await plan(change('- [ ] Open the incident channel', '- [ ] Open\n  - [ ] The channel'));
  const html = [
    '<ul class="contains-task-list">',
    `<li class="check" data-check="${keyOf('OpenThe channel')}"> Open`,
    '<ul class="contains-task-list">',
    `<li class="check" data-check="${keyOf('The channel')}"> The channel</li>`,
    '</ul>',
    '</li>',
    '</ul>',
  ].join('\n');
  expect(parts.steps[0]?.digest).toBe(sourceKey(JSON.stringify(['First five minutes', html])));
});

it('the box of a shared step and one of the same words beside it have keys of their own', async () => {
  const { steps } = await plan(
    change(
      '### [Isolate a host](../content/steps/isolate-host.md)',
      '### [Isolate a host](../content/steps/isolate-host.md)\n\n- [ ] The console shows the host as isolated',
    ),
  );
  const { checks } = steps.find(({ key }) => key === 'isolate-a-host')!;
  expect(checks.length).toBeGreaterThan(1);
  expect(new Set(checks).size).toBe(checks.length);
});

it('plain steps are steps of the run and of the page, with their boxes and the number of their list', async () => {
  const by =
    '## Eradication\n\nFirst think.\n\n1. [ ] Save the file\n   **Role:** incident-lead\n2. Delete it.\n   - [ ] Gone\n\n## Recovery';
  const judged = await judgedSample([
    change('## Eradication', '## Notes\n\n####'),
    change('## Recovery', by),
  ]);
  const runbook = judged.links.runbooks.get('web-shell') as Runbook;
  const { steps } = runPlan(judged, runbook);
  const plain = steps.filter(({ anchor }) => anchor.startsWith('step.'));
  expect(plain.map(({ title, phase, roles, checks }) => [title, phase, roles, checks.length])).toEqual([
    ['Save the file', 'eradication', ['incident-lead'], 1],
    ['Delete it', 'eradication', [], 1],
  ]);
  expect(plain[0]?.next).toEqual([plain[1]?.key]);
  const section = sectionViews(judged, runbook).find(({ title }) => title === 'Eradication');
  expect(section?.html).toBe('<p>First think.</p>');
  expect(
    section?.steps.map(({ plain: isPlain, number, listNumber }) => [isPlain, number, listNumber]),
  ).toEqual([
    [true, '4', 1],
    [true, '5', 2],
  ]);
});

it('boxes outside of steps are ticked in a run, before what follows them on the page', async () => {
  const changed = await plan(
    change('## Detection\n', '## Who is asked\n\n- [ ] Named\n\n## Detection\n\n> - [ ] Clock noted\n'),
  );
  expect(changed.steps.slice(0, 4).map(({ key, kind, phase }) => [key, kind, phase])).toEqual([
    ['first-five-minutes', 'first-minutes', undefined],
    ['who-is-asked', 'section', undefined],
    ['detection', 'section', 'detection'],
    ['confirm-the-shell', 'step', 'detection'],
  ]);
  const fresh = runState(logOf([START, TAKE_UP]))!;
  expect(
    openSteps(changed, fresh)
      .map(({ key }) => key)
      .slice(0, 4),
  ).toEqual(['first-five-minutes', 'who-is-asked', 'detection', 'confirm-the-shell']);
  const first: Deed = { do: 'finish-step', ...at('first-five-minutes') };
  expect(nextStep(changed, runState(logOf([START, TAKE_UP, first]))!)?.key).toBe('who-is-asked');
});
