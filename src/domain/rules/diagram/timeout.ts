import { defineRule } from '../define-rule.ts';
import { diagramProblems, guideWithDiagram } from '../views/diagram-problems.ts';

export const diagramTimeout = defineRule<{ words: string }>({
  code: 'diagram/timeout',
  severity: 'error',
  title: 'A diagram that takes too long to draw',
  why: 'One diagram may not hold up the build of all pages.',
  message: ({ words }) => `The diagram cannot be drawn: ${words.replace(/[.?]?$/, '')}.`,
  hint: () => 'Split it: a picture that takes a minute to draw cannot be read in an incident either.',
  find: (world) => diagramProblems(world, 'timeout'),
  examples: {
    passing: [{ changes: [guideWithDiagram('flowchart LR\n  a --> b')] }],
    failing: [
      {
        changes: [guideWithDiagram('flowchart LR\n  a --> b\n  b --> c')],
        undrawn: [
          {
            source: 'flowchart LR\n  a --> b\n  b --> c',
            kind: 'timeout',
            message: 'it was not finished after 60 seconds',
            line: 1,
          },
        ],
        at: ['content/guides/why.md:9:1'],
      },
    ],
  },
});
