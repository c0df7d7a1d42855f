import { defineRule } from '../define-rule.ts';
import { listOr } from '../../words/list-or.ts';
import { nearest } from '../../words/nearest.ts';

export const readinessUnknownFunction = defineRule<{
  name: string;
  known: readonly string[];
  suggestion?: string | undefined;
}>({
  code: 'readiness/unknown-function',
  severity: 'error',
  title: 'A checklist of no function',
  why: 'Its items count for no function: a critical one that fails would block nothing.',
  message: ({ name }) => `"${name}" is no function of the framework.`,
  hint: ({ known, suggestion }) =>
    `Rename the file to ${suggestion ? `"${suggestion}.yml"` : listOr(known.map((slug) => `"${slug}.yml"`))}.`,
  *find({ sources, csf }) {
    const known = csf.functions.map(({ slug }) => slug);
    for (const { file, kind, id } of sources) {
      if (kind === 'readiness' && !known.includes(id))
        yield { place: { file }, args: { name: id, known, suggestion: nearest(id, known) } };
    }
  },
  examples: {
    passing: [
      {
        changes: [
          {
            file: 'content/readiness/respond.yml',
            text: 'items: [{ id: bridge-tested, text: The phone bridge was tested, state: unanswered }]\n',
          },
        ],
      },
    ],
    failing: [
      {
        changes: [
          {
            file: 'content/readiness/detection.yml',
            text: 'items: [{ id: a, text: A statement, state: unanswered }]\n',
          },
        ],
        at: ['content/readiness/detection.yml'],
        message: '"detection" is no function of the framework.',
      },
    ],
  },
});
