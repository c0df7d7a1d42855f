import { defineRule } from '../define-rule.ts';
import { diagramProblems, guideWithDiagram } from '../views/diagram-problems.ts';

export const diagramUnsafe = defineRule<{ words: string }>({
  code: 'diagram/unsafe',
  severity: 'error',
  title: 'A diagram that could run something',
  why: 'A diagram is text from a pull request: it may not load, run or restyle anything in the reader’s browser.',
  message: ({ words }) => `The diagram cannot be drawn: ${words.replace(/[.?]?$/, '')}.`,
  hint: () => 'Take the setting, handler or link out; labels are plain text.',
  find: (world) => diagramProblems(world, 'unsafe'),
  examples: {
    passing: [{ changes: [guideWithDiagram('flowchart LR\n  a --> b')] }],
    failing: [
      {
        changes: [guideWithDiagram('flowchart LR\n  a --> b\n  click a call alert()')],
        undrawn: [
          {
            source: 'flowchart LR\n  a --> b\n  click a call alert()',
            kind: 'unsafe',
            message: 'a click may open a link, not call a function',
            line: 3,
          },
        ],
        at: ['content/guides/why.md:11:1'],
      },
    ],
  },
});
