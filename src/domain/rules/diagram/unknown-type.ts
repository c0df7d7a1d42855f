import { defineRule } from '../define-rule.ts';
import { diagramProblems, guideWithDiagram } from '../views/diagram-problems.ts';

export const diagramUnknownType = defineRule<{ words: string }>({
  code: 'diagram/unknown-type',
  severity: 'error',
  title: 'A diagram of an unknown type',
  why: 'Mermaid draws what its first word names; without a known word there is no picture.',
  message: ({ words }) => `The diagram cannot be drawn: ${words.replace(/[.?]?$/, '')}.`,
  hint: () => 'Begin the diagram with one of the types that the message lists.',
  find: (world) => diagramProblems(world, 'unknown-type'),
  examples: {
    passing: [{ changes: [guideWithDiagram('flowchart LR\n  a --> b')] }],
    failing: [
      {
        changes: [guideWithDiagram('flowchrt LR\n  a --> b')],
        undrawn: [
          {
            source: 'flowchrt LR\n  a --> b',
            kind: 'unknown-type',
            message: '"flowchrt" is no type of diagram; did you mean "flowchart"?',
            line: 1,
          },
        ],
        at: ['content/guides/why.md:9:1'],
      },
    ],
  },
});
