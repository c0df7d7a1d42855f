import { activeRunbooks } from '../views/active-runbooks.ts';
import { defineRule } from '../define-rule.ts';
import { hasHomes } from '../views/homes.ts';
import { sharedStep } from '../views/shared-step.ts';

export const stepNoVerification = defineRule<{ title: string }>({
  code: 'step/no-verification',
  severity: 'warning',
  title: 'A step of which nobody can tell that it is done',
  why: 'A tired responder takes "I pressed it" for "it worked", and the next steps build on that.',
  message: ({ title }) => `The step "${title}" has neither a box to tick nor a way to verify it.`,
  hint: () => 'Add a box for each result ("- [ ] …"), or say how to see that it worked ("**Verify:** …").',
  /** A step without any text has its own finding; an item of a list is one thing to do, marked done as such. */
  *find(world) {
    if (!hasHomes(world)) return;
    for (const { source, body } of activeRunbooks(world)) {
      for (const step of body.sections.flatMap(({ steps }) => steps)) {
        if (step.kind !== 'step' || step.plain || step.checks.length > 0 || step.facts.verify) continue;
        const shared = sharedStep(world, step);
        if (
          shared ? shared.checks.length > 0 || shared.facts.verify : step.includes || step.html.trim() === ''
        )
          continue;
        yield { place: { file: source.file, span: step.span }, args: { title: step.title } };
      }
    }
  },
  examples: {
    passing: [
      {
        changes: [
          {
            file: 'runbooks/ransomware.md',
            replace: '- [ ] Restored',
            by: 'Restore it.\n\n**Verify:** people work.',
          },
        ],
      },
    ],
    failing: [
      {
        changes: [{ file: 'runbooks/ransomware.md', replace: '- [ ] Restored', by: 'Restore it.' }],
        at: ['runbooks/ransomware.md:42:1'],
        message: 'The step "Restore" has neither a box to tick nor a way to verify it.',
      },
      {
        changes: [
          {
            file: 'content/steps/isolate-host.md',
            replace: '- [ ] The console shows the host as isolated',
            by: '',
          },
        ],
        at: ['runbooks/web-shell.md:48:1'],
      },
    ],
  },
});
