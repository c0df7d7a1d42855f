import { expect, it } from 'vitest';
import { runCli } from '../../testing/run-cli.ts';
import { changedTree } from '../../testing/sample-tree.ts';
import { treeOnDisk } from '../../testing/tree-on-disk.ts';

const plan = (...args: string[]) =>
  runCli(['exercise', ...args, '--as-of', '2026-10-31'], { cwd: treeOnDisk(changedTree([])) });

it('says which scenarios walk what is missing, as text, Markdown and JSON', async () => {
  const { code, out } = await plan('plan', 'web-shell');
  expect(code).toBe(0);
  expect(out).toContain('0 of 7 steps and ways are walked');
  expect(out).toContain('Scenario 3, at least 10 min');
  expect(out).toContain('  * Is it a shell? → No\n    Ends: a false positive');
  expect((await plan('plan', 'web-shell', '--format', 'markdown')).out).toContain(
    '- [ ] **not walked:** Return to service',
  );
  const report = JSON.parse((await plan('plan', 'web-shell', '--format', 'json')).out);
  expect(Object.keys(report)).toEqual([
    'asOf',
    'runbook',
    'walked',
    'changed',
    'overdue',
    'never',
    'of',
    'ways',
    'scenarios',
    'beside',
    'unreached',
  ]);
});

it.each([
  [['plan'], 'Expected "exercise plan RUNBOOK"'],
  [['walk', 'web-shell'], 'Expected "exercise plan RUNBOOK"'],
  [['plan', 'webshell'], 'There is no runbook "webshell" that can be read. Did you mean "web-shell"?'],
])('%j is wrong use', async (args, sentence) => {
  const { code, err } = await plan(...args);
  expect(code).toBe(2);
  expect(err).toContain(sentence);
});
