import { defineRule } from '../define-rule.ts';

export const htmlFoldAroundStep = defineRule<{ title: string }>({
  code: 'html/fold-around-step',
  severity: 'warning',
  title: 'A fold around a step',
  why: 'A runbook is cut into its sections and steps: the fold closes in front of the heading, and the step stands open behind it, in the flow and in a run.',
  message: ({ title }) => `"${title}" stands within "<details>": a fold cannot hold a section or a step.`,
  hint: () =>
    'Close the fold in front of the heading, or make the heading a line in bold type; a step for few cases is an arm of a decision.',
  *find(world) {
    for (const { file, kind, body } of world.sources) {
      if (kind !== 'runbook') continue;
      for (const { title, span } of body?.foldedHeadings ?? [])
        yield { place: { file, span }, args: { title } };
    }
  },
  examples: {
    passing: [
      {
        changes: [
          {
            file: 'runbooks/web-shell.md',
            replace: 'Look at the process tree.',
            by: '<details><summary>Where</summary>\n\n#### Old consoles\n\nLook at the process tree.\n\n</details>',
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
            by: 'Look at the process tree.\n\n<details>\n<summary>Old ones</summary>\n\n### Read the chart\n\n**Role:** triage-analyst\n\n</details>',
          },
        ],
        at: ['runbooks/web-shell.md:39:1'],
        message: '"Read the chart" stands within "<details>": a fold cannot hold a section or a step.',
      },
    ],
  },
});
