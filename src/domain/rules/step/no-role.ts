import { valuesAt } from '../../model/values-at.ts';
import { activeRunbooks } from '../views/active-runbooks.ts';
import { defineRule } from '../define-rule.ts';
import { hasHomes } from '../views/homes.ts';
import { sharedStep } from '../views/shared-step.ts';

export const stepNoRole = defineRule<{ title: string }>({
  code: 'step/no-role',
  severity: 'warning',
  title: 'A step that nobody is told to do',
  why: 'In a call of ten people everybody believes that somebody else is doing it.',
  message: ({ title }) => `The step "${title}" names no role.`,
  hint: () => 'Write "**Role:** <role>" under its heading, with a role from content/roles.yml.',
  /** Where one role takes part, it is the one that acts. An item of a list may name one, and need not. */
  *find(world) {
    if (!hasHomes(world)) return;
    for (const { source, body } of activeRunbooks(world)) {
      if (valuesAt(source.data, ['roles', '*']).length === 1) continue;
      for (const step of body.sections.flatMap(({ steps }) => steps)) {
        if (step.kind !== 'step' || step.plain || step.facts.role) continue;
        const shared = sharedStep(world, step);
        if (step.includes ? !shared || shared.facts.role : false) continue;
        yield { place: { file: source.file, span: step.span }, args: { title: step.title } };
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
            by: '## Communication\n\n1. Tell the owner. By phone.\n2. Tell the desk.\n\n## Recovery',
          },
        ],
      },
      { changes: [{ file: 'runbooks/ransomware.md', replace: '**Role:** incident-lead', by: '' }] },
      { changes: [{ file: 'runbooks/web-shell.md', replace: 'isolate-host.md', by: 'isolate.md' }] },
    ],
    failing: [
      {
        changes: [
          {
            file: 'runbooks/web-shell.md',
            replace: '**Role:** incident-lead · **Undo:** put',
            by: '**Undo:** put',
          },
        ],
        at: ['runbooks/web-shell.md:54:1'],
        message: 'The step "Remove the shell" names no role.',
      },
      {
        changes: [
          {
            file: 'content/steps/isolate-host.md',
            replace: '**Role:** triage-analyst · **Time:** 5m',
            by: '**Time:** 5m',
          },
        ],
        at: ['runbooks/web-shell.md:48:1'],
      },
    ],
  },
});
