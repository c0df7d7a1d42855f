import { defineRule } from '../define-rule.ts';
import { diagramProblems, guideWithDiagram } from '../views/diagram-problems.ts';

export const diagramSyntax = defineRule<{ words: string }>({
  code: 'diagram/syntax',
  severity: 'error',
  title: 'A diagram with a syntax error',
  why: 'Readers would see its source where a picture should help them.',
  message: ({ words }) => `The diagram cannot be drawn: ${words.replace(/[.?]?$/, '')}.`,
  hint: () => 'Mend the line; the official Mermaid syntax of its type says what may stand there.',
  find: (world) => diagramProblems(world, 'syntax'),
  examples: {
    passing: [{ changes: [guideWithDiagram('flowchart LR\n  a --> b')] }],
    failing: [
      {
        changes: [guideWithDiagram('flowchart LR\n  a -->')],
        undrawn: [
          {
            source: 'flowchart LR\n  a -->',
            kind: 'syntax',
            message: 'expected a node after the arrow',
            line: 2,
          },
        ],
        at: ['content/guides/why.md:10:1'],
      },
    ],
  },
});
