import { defineRule } from './define-rule.ts';
import { hasHomes } from './homes.ts';
import { worldRunbooks } from './world-runbooks.ts';

export const stepUnused = defineRule<{ file: string }>({
  code: 'step/unused',
  severity: 'info',
  title: 'A reusable step that no runbook uses',
  why: 'It is kept, reviewed and never read in an incident.',
  message: () => 'No runbook includes this step.',
  hint: ({ file }) => `Include it: "### [Its title](../${file})", or delete the file.`,
  *find(world) {
    if (!hasHomes(world)) return;
    const used = new Set(
      worldRunbooks(world).flatMap(({ body }) =>
        body.sections.flatMap(({ steps }) => steps.map(({ includes }) => includes)),
      ),
    );
    for (const { file, kind } of world.sources)
      if (kind === 'step' && !used.has(file)) yield { place: { file }, args: { file } };
  },
  examples: {
    passing: [{ changes: [] }],
    failing: [
      {
        changes: [{ file: 'runbooks/web-shell.md', replace: '### [Isolate a host](../content/steps/isolate-host.md)', by: '### Isolate a host' }],
        at: ['content/steps/isolate-host.md'],
      },
    ],
  },
});
