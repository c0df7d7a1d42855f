import { valueAt } from '../../model/values-at.ts';
import { defineRule } from '../define-rule.ts';
import { listOr } from '../../words/list-or.ts';
import { wholeScores } from '../../model/own/whole-scores.ts';
import { scaleOf } from '../views/world-scale.ts';

export const assessmentLevelsIncomplete = defineRule<{ missing: readonly string[] }>({
  code: 'assessment/levels-incomplete',
  severity: 'warning',
  title: 'Levels that are not all described',
  why: 'Two assessors score alike only where each step of the ladder says what it looks like.',
  message: ({ missing }) => `The levels do not describe ${listOr(missing, 'and')}.`,
  hint: ({ missing }) => `Add a line for ${listOr(missing, 'and')}, or leave "levels" out.`,
  *find(world) {
    const scale = scaleOf(world);
    for (const { file, kind, data } of scale ? world.sources : []) {
      const levels = kind === 'assessment' ? valueAt(data, ['levels']) : undefined;
      if (!scale || typeof levels !== 'object' || levels === null || Array.isArray(levels)) continue;
      const missing = wholeScores(scale)
        .map(String)
        .filter((score) => !Object.hasOwn(levels, score));
      if (missing.length > 0)
        yield { place: { file, data: { path: ['levels'], of: 'key' } }, args: { missing } };
    }
  },
  examples: {
    passing: [
      {
        changes: [
          {
            file: 'content/assessments/endpoint-telemetry.md',
            replace: 'history:',
            by: 'levels: { 0: none, 1: a, 2: b, 3: c, 4: d, 5: e }\nhistory:',
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
            by: 'levels: { 0: none, 1: a, 2: b, 5: e }\nhistory:',
          },
        ],
        at: ['content/assessments/endpoint-telemetry.md:6:1'],
        message: 'The levels do not describe 3 and 4.',
      },
    ],
  },
});
