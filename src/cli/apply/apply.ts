import { isRunFile, runTooLarge } from '../../domain/runs/run-file.ts';
import { applyAssessment } from './apply-assessment.ts';
import { applyRun } from './apply-run.ts';
import type { Command } from '../command.ts';
import { givenFile, readText } from './read-run.ts';

export const apply: Command = {
  name: 'apply',
  summary: 'Writes a self-assessment or a run made in the browser into the Markdown',
  usage: 'FILE',
  options: {
    'dry-run': { type: 'boolean', help: 'Print what would change as a unified diff, write nothing' },
    name: {
      type: 'string',
      value: 'ID',
      help: 'Name of the record that a run becomes (default: its day and name)',
    },
  },
  async run(values, positionals, terminal) {
    const { file, bytes } = givenFile(
      positionals,
      terminal.cwd,
      'the JSON that the page "Assess" or a run exports',
    );
    const request = { given: String(positionals[0]), file, bytes };
    const text = runTooLarge(bytes) ? undefined : readText(file);
    return text !== undefined && isRunFile(text)
      ? applyRun({ ...request, text }, values, terminal)
      : applyAssessment(request, values, terminal);
  },
};
