import { runningText, spanAt } from '../../words/running-text.ts';
import { defineRule } from '../define-rule.ts';
import { worldRunbooks } from '../views/world-runbooks.ts';

/** A heading with the facts of a step right below it. */
const STEP = /^ {0,3}#{1,6}[ \t].+\n(?:[ \t]*\n)*\*\*(?:Role|Time|Verify|If it fails|Next):?\*\*/gim;

export const stepOutsideFlow = defineRule<{ title: string; depth: number }>({
  code: 'step/outside-flow',
  severity: 'warning',
  title: 'A step that is in no flow',
  why: 'It has the facts of a step, but is plain text: whoever follows the steps, by run mode or on paper, does not meet it.',
  message: ({ title, depth }) =>
    depth === 3
      ? `"${title}" looks like a step, but stands below no phase.`
      : `"${title}" looks like a step, but its heading is of level ${depth}.`,
  hint: ({ title }) => `Write "### ${title}" below a phase, such as "## Containment".`,
  *find(world) {
    for (const { source, body } of worldRunbooks(world)) {
      const steps = new Set(body.sections.flatMap(({ steps }) => steps.map(({ span }) => span.start.line)));
      const text = runningText(world, source) ?? '';
      const headings = new Map(body.headings.map((heading) => [heading.span.start.line, heading]));
      for (const found of text.matchAll(STEP)) {
        const { line } = spanAt(text, found.index, 0).start;
        const heading = headings.get(line);
        if (!heading || steps.has(line)) continue;
        const { text: title, depth, span } = heading;
        yield { place: { file: source.file, span }, args: { title, depth } };
      }
    }
  },
  examples: {
    passing: [
      {
        changes: [
          {
            file: 'runbooks/web-shell.md',
            replace: '## Recovery',
            by: '## More\n\n### Where to read on\n\nText.\n\n## Recovery',
          },
        ],
      },
    ],
    failing: [
      {
        changes: [
          {
            file: 'runbooks/web-shell.md',
            replace: '## Recovery',
            by: '## More\n\n### Ask the supplier\n\n**Role:** incident-lead\n\n## Recovery',
          },
        ],
        at: ['runbooks/web-shell.md:62:1'],
        message: '"Ask the supplier" looks like a step, but stands below no phase.',
      },
      {
        changes: [
          {
            file: 'runbooks/ransomware.md',
            replace: '- [ ] Cut off\n',
            by: '- [ ] Cut off\n\n#### Ask the supplier\n\n**Role:** incident-lead\n',
          },
        ],
        at: ['runbooks/ransomware.md:40:1'],
        message: '"Ask the supplier" looks like a step, but its heading is of level 4.',
      },
    ],
  },
});
