import { activeRunbooks } from '../views/active-runbooks.ts';
import { defineRule } from '../define-rule.ts';
import { mayBeImperative } from '../../words/imperative.ts';

export const stepNoActionVerb = defineRule<{ title: string }>({
  code: 'step/no-action-verb',
  severity: 'info',
  title: 'A step whose heading is not something to do',
  why: 'Headings are what is read aloud, ticked and drawn: "Isolate the host" can be done, "Host isolation" can be discussed.',
  message: ({ title }) => `The step "${title}" does not begin with what to do.`,
  hint: () => 'Begin the heading with a verb, such as isolate, save, block, ask or restore.',
  *find(world) {
    for (const { source, body } of activeRunbooks(world)) {
      for (const { kind, includes, title, span } of body.sections.flatMap(({ steps }) => steps)) {
        if (kind === 'step' && !includes && !mayBeImperative(title))
          yield { place: { file: source.file, span }, args: { title } };
      }
    }
  },
  examples: {
    passing: [
      {
        changes: [
          {
            file: 'runbooks/ransomware.md',
            replace: '### Restore',
            by: '### 1. Document and question everything',
          },
        ],
      },
      { changes: [{ file: 'runbooks/ransomware.md', replace: '### Restore', by: '### Fence the account' }] },
    ],
    failing: [
      {
        changes: [{ file: 'runbooks/ransomware.md', replace: '### Restore', by: '### Restoration of data' }],
        at: ['runbooks/ransomware.md:42:1'],
        message: 'The step "Restoration of data" does not begin with what to do.',
      },
      {
        changes: [{ file: 'runbooks/ransomware.md', replace: '### Restore', by: '### Step 4: The backups' }],
        at: ['runbooks/ransomware.md:42:1'],
      },
    ],
  },
});
