import { defineRule } from '../define-rule.ts';
import { sourcesByFile } from '../views/homes.ts';
import { referencesTo } from '../views/world-references.ts';

export const referenceToItself = defineRule<{ id: string }>({
  code: 'reference/to-itself',
  severity: 'warning',
  title: 'A runbook that leads to itself',
  why: 'A reader who is on the wrong page is sent to the same page.',
  message: ({ id }) => `The runbook "${id}" names itself.`,
  hint: () => 'Name the other runbook that was meant, or delete the entry.',
  *find(world) {
    for (const { id, place } of referencesTo(world, 'runbook')) {
      const from = sourcesByFile(world).get(place.file);
      if (from?.kind === 'runbook' && from.id === id) yield { place, args: { id } };
    }
  },
  examples: {
    passing: [
      {
        changes: [
          {
            file: 'runbooks/web-shell.md',
            replace: '- **No** → end: a false positive',
            by: '- **No** → [Return to service](#return-to-service)',
          },
        ],
      },
    ],
    failing: [
      {
        changes: [{ file: 'runbooks/web-shell.md', replace: 'to: ransomware', by: 'to: web-shell' }],
        at: ['runbooks/web-shell.md:14:49'],
      },
    ],
  },
});
