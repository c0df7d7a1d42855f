import { expect, it } from 'vitest';
import { runCli } from '../../testing/run-cli.ts';
import { changedTree } from '../../testing/sample-tree.ts';
import { readTree, treeOnDisk } from '../../testing/tree-on-disk.ts';

const SCALE =
  'scale: { min: 0, max: 4, step: 1, words: { 0: Absent, 1: Ad hoc, 2: Planned, 3: Practised, 4: Improving } }';

it.each([
  ['practised', '0-10', '3'],
  ['3 Practised', '0-10', '3'],
  ['AD_HOC', '0-100', '1'],
  // Elsewhere that says that nobody scored it.
  ['Planned', '0-10', '2'],
  // What was said on the command line goes before, by word and by the name of a scale.
  ['Practised', '0-4 --map Practised=2', '2'],
  ['Defined', 'cmmi --round step', '2'],
])('the words of the programme are known: %s at --scale %s is %s', async (word, scale, score) => {
  const root = treeOnDisk({
    ...changedTree([{ file: 'content/site.yml', replace: 'name: Sample', by: `name: Sample\n${SCALE}` }]),
    'sheet.csv': `Id,Now\nDE.AE-02,${word}\n`,
  });
  const fixed = ['--id', 'Id', '--current', 'Now', '--date', '2026-10-01', '--out', '.'];
  const args = ['import', 'scores', 'sheet.csv', ...fixed, '--scale', ...scale.split(' ')];
  const { code, err } = await runCli(args, { cwd: root });
  expect(code, err).toBe(0);
  expect(readTree(root)['content/assessments/de-ae-02.md']).toContain(`current: ${score} }`);
});
