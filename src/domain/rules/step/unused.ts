import { includedSteps } from '../../judgements/sections.ts';
import { defineRule } from '../define-rule.ts';
import { hasHomes, hasText, sourcesByFile } from '../views/homes.ts';
import { worldRunbooks } from '../views/world-runbooks.ts';

export const stepUnused = defineRule<{ file: string }>({
  code: 'step/unused',
  severity: 'info',
  title: 'A reusable step that no runbook uses',
  why: 'It is kept, reviewed and never read in an incident.',
  message: () => 'No runbook includes this step.',
  hint: ({ file }) => `Include it: "### [Its title](../${file})", or delete the file.`,
  /** A runbook that cannot be read, or an include that leads nowhere, may be the one: they have their own findings. */
  *find(world) {
    const { sources } = world;
    if (!hasHomes(world) || sources.some((source) => source.kind === 'runbook' && !hasText(source))) return;
    const used = includedSteps(worldRunbooks(world).map(({ body }) => body));
    if ([...used].some((file) => !sourcesByFile(world).has(file))) return;
    for (const { file, kind } of sources)
      if (kind === 'step' && !used.has(file)) yield { place: { file }, args: { file } };
  },
  examples: {
    passing: [
      { changes: [] },
      { changes: [{ file: 'runbooks/web-shell.md', replace: 'isolate-host.md', by: 'isolate.md' }] },
    ],
    failing: [
      {
        changes: [
          {
            file: 'runbooks/web-shell.md',
            replace: '### [Isolate a host](../content/steps/isolate-host.md)',
            by: '### Isolate a host',
          },
        ],
        at: ['content/steps/isolate-host.md'],
      },
    ],
  },
});
