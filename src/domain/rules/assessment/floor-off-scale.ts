import { valueAt } from '../../model/values-at.ts';
import { defineRule } from '../define-rule.ts';
import { scaleOf } from '../views/world-scale.ts';

export const assessmentFloorOffScale = defineRule<{ floor: number; min: number; max: number }>({
  code: 'assessment/floor-off-scale',
  severity: 'error',
  title: 'A floor off the scale',
  why: 'A key control that can never reach its floor gates its functions for ever; one that is always above it gates nothing.',
  message: ({ floor, min, max }) => `The floor ${floor} is off the scale of ${min} to ${max}.`,
  hint: ({ min, max }) => `Write a number from ${min} to ${max}.`,
  *find(world) {
    const scale = scaleOf(world);
    if (!scale) return;
    const { min, max } = scale;
    for (const { file, kind, data } of world.sources) {
      const floor = kind === 'assessment' ? valueAt(data, ['floor']) : undefined;
      if (typeof floor !== 'number' || (floor >= min && floor <= max)) continue;
      yield { place: { file, data: { path: ['floor'] } }, args: { floor, min, max } };
    }
  },
  examples: {
    passing: [
      {
        changes: [
          {
            file: 'content/assessments/endpoint-telemetry.md',
            replace: 'history:',
            by: 'floor: 3\nhistory:',
          },
        ],
      },
    ],
    failing: [
      {
        changes: [
          {
            file: 'content/assessments/endpoint-telemetry.md',
            replace: 'history:',
            by: 'floor: 6\nhistory:',
          },
        ],
        at: ['content/assessments/endpoint-telemetry.md:6:8'],
      },
    ],
  },
});
