import { valueAt, valuesAt } from '../../model/values-at.ts';
import { defineRule } from '../define-rule.ts';
import { listOr } from '../../words/list-or.ts';
import { csfDescription } from '../views/world-frameworks.ts';

export const csfTextOfNothing = defineRule<{
  id: string;
  version: string;
  instead: readonly string[];
}>({
  code: 'csf/text-of-nothing',
  severity: 'warning',
  title: 'A text for an outcome that is not there',
  why: 'Somebody put it into words, and no page shows them: CSF 2.0 withdrew the outcome, or never had it.',
  message: ({ id, version }) => `CSF ${version} has no "${id}" that this text could stand for.`,
  hint: ({ instead }) =>
    instead.length > 0 ? `Write ${listOr(instead)} instead, or take the entry out.` : 'Take the entry out.',
  *find(world) {
    for (const { file, kind, data } of world.sources) {
      if (kind !== 'framework') continue;
      for (const { path, value } of valuesAt(data, ['outcomes', '*'])) {
        const id = valueAt(value, ['id']);
        if (typeof id !== 'string') continue;
        const found = csfDescription(world, id);
        if (found.kind === 'active') continue;
        const instead = found.kind === 'withdrawn' ? found.successors : found.suggestions.slice(0, 1);
        yield {
          place: { file, data: { path: [...path, 'id'] } },
          args: { id, version: world.csf.version, instead },
        };
      }
    }
  },
  examples: {
    passing: [
      {
        changes: [
          {
            file: 'content/framework.yml',
            text: 'source: our own\noutcomes:\n  - { id: RS, text: We answer. }\n  - { id: RS.MA-02, text: Reports are sorted. }\n',
          },
        ],
      },
    ],
    failing: [
      {
        changes: [
          {
            file: 'content/framework.yml',
            text: 'source: our own\noutcomes:\n  - { id: RS.MA-02, text: Reports are sorted. }\n  - { id: RS.MA-2, text: Once more. }\n  - { id: ID.BE, text: The surroundings. }\n',
          },
        ],
        at: ['content/framework.yml:4:11', 'content/framework.yml:5:11'],
        message: 'CSF 2.0 has no "RS.MA-2" that this text could stand for.',
      },
    ],
  },
});
