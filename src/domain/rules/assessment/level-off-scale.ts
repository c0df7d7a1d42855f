import { valueAt } from '../../model/values-at.ts';
import { defineRule } from '../define-rule.ts';
import { wholeScores } from '../../model/own/whole-scores.ts';
import { scaleOf } from '../views/world-scale.ts';

export const assessmentLevelOffScale = defineRule<{ level: string; min: number; max: number }>({
  code: 'assessment/level-off-scale',
  severity: 'warning',
  title: 'A level that no score can reach',
  why: 'Assessors aim at a step of the ladder that does not exist.',
  message: ({ level, min, max }) => `The level ${level} is off the scale of ${min} to ${max}.`,
  hint: ({ min, max }) => `Describe the whole scores from ${min} to ${max} only.`,
  *find(world) {
    const scale = scaleOf(world);
    if (!scale) return;
    const whole = new Set(wholeScores(scale).map(String));
    for (const { file, kind, data } of world.sources) {
      const levels = kind === 'assessment' ? valueAt(data, ['levels']) : undefined;
      if (typeof levels !== 'object' || levels === null || Array.isArray(levels)) continue;
      for (const level of Object.keys(levels)) {
        const place = { file, data: { path: ['levels', level], of: 'key' as const } };
        if (/^\d+$/.test(level) && !whole.has(level))
          yield { place, args: { level, min: scale.min, max: scale.max } };
      }
    }
  },
  examples: {
    passing: [
      {
        changes: [
          {
            file: 'content/assessments/endpoint-telemetry.md',
            replace: 'history:',
            by: 'levels: { 0: nothing arrives, 3: servers and laptops, 5: every host }\nhistory:',
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
            by: 'levels: { 0: none, 1: a, 2: b, 3: c, 4: d, 5: e, 6: f }\nhistory:',
          },
        ],
        at: ['content/assessments/endpoint-telemetry.md:6:50'],
        message: 'The level 6 is off the scale of 0 to 5.',
      },
    ],
  },
});
