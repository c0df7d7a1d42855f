import { defineRule } from '../define-rule.ts';
import { scaleOf } from '../views/world-scale.ts';
import { worldScores } from '../views/world-scores.ts';

export const assessmentOffScale = defineRule<{ key: string; score: number; min: number; max: number }>({
  code: 'assessment/off-scale',
  severity: 'error',
  title: 'A score off the scale',
  why: 'One score of 8 out of 5 lifts the mean of its function, and every picture made from it.',
  message: ({ key, score, min, max }) =>
    `The ${key === 'target' ? 'target' : 'score'} ${score} is off the scale of ${min} to ${max}.`,
  hint: ({ min, max }) => `Write a number from ${min} to ${max}.`,
  *find(world) {
    const scale = scaleOf(world);
    if (!scale) return;
    const { min, max } = scale;
    for (const { file, path, key, score } of worldScores(world)) {
      if (score < min || score > max)
        yield { place: { file, data: { path } }, args: { key, score, min, max } };
    }
  },
  examples: {
    passing: [
      {
        changes: [
          { file: 'content/assessments/endpoint-telemetry.md', replace: 'current: 2.5', by: 'current: 5' },
        ],
      },
    ],
    failing: [
      {
        changes: [
          {
            file: 'content/assessments/endpoint-telemetry.md',
            replace: 'current: 2.5, target: 3.5',
            by: 'current: -1, target: 5.5',
          },
        ],
        at: [
          'content/assessments/endpoint-telemetry.md:8:34',
          'content/assessments/endpoint-telemetry.md:8:46',
        ],
        message: 'The score -1 is off the scale of 0 to 5.',
      },
    ],
  },
});
