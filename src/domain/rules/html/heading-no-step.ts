import { defineRule } from '../define-rule.ts';
import { worldRunbooks } from '../views/world-runbooks.ts';

export const htmlHeadingNoStep = defineRule<{ title: string; depth: number }>({
  code: 'html/heading-no-step',
  severity: 'warning',
  title: 'A section or a step whose heading is HTML',
  why: 'A runbook is cut at the headings of Markdown: what stands below one in HTML is text of the part above, in no flow and in no run.',
  message: ({ title, depth }) =>
    `The heading "${title}" is written as "<h${depth}>": it begins neither a section nor a step.`,
  hint: ({ title, depth }) => `Write "${'#'.repeat(depth)} ${title}" on a line of its own.`,
  *find(world) {
    for (const { source, body } of worldRunbooks(world))
      for (const { html, depth, text: title, span } of body.headings)
        if (html === 'alone' && title !== '' && (depth === 2 || depth === 3))
          yield { place: { file: source.file, span }, args: { title, depth } };
  },
  examples: {
    passing: [
      {
        changes: [
          {
            file: 'runbooks/web-shell.md',
            replace: 'Look at the process tree.',
            by: '<details><summary><h3>Old consoles</h3></summary>\n\n<h4>Where</h4>\n\nLook at the process tree.\n\n</details>',
          },
        ],
      },
    ],
    failing: [
      {
        changes: [
          {
            file: 'runbooks/web-shell.md',
            replace: 'Look at the process tree.',
            by: 'Look at the process tree.\n\n<h2 align="center">Eradication</h2>\n\n> <h3>Kill <em>it</em></h3>',
          },
        ],
        at: ['runbooks/web-shell.md:36:1', 'runbooks/web-shell.md:38:3'],
        message: 'The heading "Eradication" is written as "<h2>": it begins neither a section nor a step.',
      },
    ],
  },
});
