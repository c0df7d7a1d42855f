import { injectsOf } from '../../judgements/injects.ts';
import { defineRule } from '../define-rule.ts';
import { exampleExercise } from './example-exercise.ts';

const TEXT = exampleExercise('## Scenario\n\nIt is Monday.\n');

export const exerciseNoInjects = defineRule<Record<never, string>>({
  code: 'exercise/no-injects',
  severity: 'warning',
  title: 'An exercise in which nothing happens',
  why: 'Those who play react to what they are told; without injects the hour becomes a talk about the runbook.',
  message: () => 'The exercise has no inject.',
  hint: () =>
    'Write "## Injects", below it "### 0 min: what is seen first" for each, and "#### Expected" for what good moves are.',
  *find({ sources }) {
    for (const { file, kind, body } of sources)
      if (kind === 'exercise' && body && injectsOf(body.headings).length === 0)
        yield { place: { file, data: { path: ['title'], of: 'key' } }, args: {} };
  },
  examples: {
    passing: [
      {
        changes: [
          {
            file: 'content/exercises/dark-morning.md',
            text: `${TEXT}\n## Injects\n\n### 0 min: A note\n\nPay.\n`,
          },
        ],
      },
    ],
    failing: [
      {
        changes: [{ file: 'content/exercises/dark-morning.md', text: TEXT }],
        at: ['content/exercises/dark-morning.md:3:1'],
        message: 'The exercise has no inject.',
      },
    ],
  },
});
