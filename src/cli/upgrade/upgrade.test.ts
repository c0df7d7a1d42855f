import { expect, it } from 'vitest';
import { runCli } from '../../testing/run-cli.ts';
import { readTree, treeOnDisk } from '../../testing/tree-on-disk.ts';

it('sends whoever has a clone another way, and writes nothing', async () => {
  const tree = { 'package.json': '{}', 'new.tgz': '' };
  const root = treeOnDisk(tree);
  const run = await runCli(['upgrade', 'new.tgz'], { cwd: root });
  expect(run.code).toBe(2);
  expect(run.err).toMatch(/^This is a clone: pull, run "npm ci", and ".* check" says/);
  expect(readTree(root)).toEqual(tree);
  expect((await runCli(['upgrade'], { cwd: root })).err).toMatch(/^Expected one FILE/);
});
