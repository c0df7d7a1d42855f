import type { Scale } from '../../model/own/scale.ts';
import { defineRule } from '../define-rule.ts';
import { scaleOf } from '../views/world-scale.ts';
import { worldScores } from '../views/world-scores.ts';

export const assessmentOffStep = defineRule<{
  key: string;
  score: number;
  step: number;
  lower: number;
  upper: number;
}>({
  code: 'assessment/off-step',
  severity: 'warning',
  title: 'A score between two steps',
  why: 'A score of 2.73 claims a precision that no assessment has.',
  message: ({ key, score, step }) =>
    `The ${key === 'target' ? 'target' : 'score'} ${score} is no multiple of the step ${step}.`,
  hint: ({ lower, upper }) => `Write ${lower} or ${upper}.`,
  *find(world) {
    const scale = scaleOf(world);
    if (!scale) return;
    for (const { file, path, key, score } of worldScores(world)) {
      const steps = (score - scale.min) / scale.step;
      const isOff = Math.abs(steps - Math.round(steps)) > 1e-6;
      if (!isOff || score < scale.min || score > scale.max) continue;
      const [lower, upper] = [at(scale, Math.floor(steps)), at(scale, Math.ceil(steps))];
      yield { place: { file, data: { path } }, args: { key, score, step: scale.step, lower, upper } };
    }
  },
  examples: {
    passing: [
      {
        changes: [
          { file: 'content/assessments/endpoint-telemetry.md', replace: 'current: 2.5', by: 'current: 3' },
        ],
      },
    ],
    failing: [
      {
        changes: [
          { file: 'content/assessments/endpoint-telemetry.md', replace: 'current: 2.5', by: 'current: 2.7' },
        ],
        at: ['content/assessments/endpoint-telemetry.md:8:34'],
        message: 'The score 2.7 is no multiple of the step 0.5.',
      },
    ],
  },
});

function at({ min, step }: Scale, steps: number): number {
  return Number((min + steps * step).toFixed(6));
}
