import { expect, it } from 'vitest';
import { RECORD_WORLD } from '../../testing/record-world.ts';
import { at, logOf, START, TAKE_UP } from '../../testing/sample-run.ts';
import { runRecord } from './run-record.ts';
import { runState } from './run-state.ts';
import { markIssue } from './step-marks.ts';

const LOG = logOf([
  START,
  TAKE_UP,
  {
    do: 'mark-step',
    ...at('remove-the-shell', 'Remove the shell'),
    mark: 'wrong',
    text: 'The menu | moved\n# x',
  },
  { do: 'mark-step', ...at('gone', 'A step of then'), mark: 'longer' },
]);

it('a marked step is a finding of the record, with its file and line, for the owner of its runbook', () => {
  const record = runRecord(LOG, 'a', RECORD_WORLD);
  const text = 'text' in record ? record.text : record.problem;
  expect(text).toContain(
    'title: "The step was wrong, \\"Remove the shell\\" (runbooks/web-shell.md:54): The menu | moved # x"',
  );
  expect(text).toContain('The step took longer, \\"A step of then\\"');
  expect(text).toContain('## Steps to mend');
});

it('the text of an issue holds what was typed as words', () => {
  const state = runState(LOG)!;
  const issue = markIssue(state.marks[0]!, state, 'runbooks/web-shell.md:54');
  expect(issue).toContain('- Where: `runbooks/web-shell.md:54`');
  expect(issue).toContain('- Runbook: `web-shell`');
  expect(issue).not.toMatch(/^# x/m);
});
