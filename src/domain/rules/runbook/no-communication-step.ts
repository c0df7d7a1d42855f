import { communicates } from '../../judgements/sections.ts';
import { valuesAt } from '../../model/values-at.ts';
import { activeRunbooks } from '../views/active-runbooks.ts';
import { defineRule } from '../define-rule.ts';

export const runbookNoCommunicationStep = defineRule<{ duties: readonly string[] }>({
  code: 'runbook/no-communication-step',
  severity: 'warning',
  title: 'A duty to notify, and no step that does',
  why: 'The clock of a notification runs from the first hour; a page that names the duty and stops there lets it run out.',
  message: ({ duties }) =>
    `The runbook names ${duties.length === 1 ? `the duty "${duties[0]}"` : `${duties.length} duties to notify`} and has no step that communicates.`,
  hint: () =>
    'Add a phase "## Communication" with a step, or name the message templates under "communications".',
  *find(world) {
    for (const { source, body } of activeRunbooks(world)) {
      const duties = valuesAt(source.data, ['notifications', '*']).map(({ value }) => String(value));
      const templates = valuesAt(source.data, ['communications', '*']);
      if (duties.length > 0 && templates.length === 0 && !communicates(body))
        yield {
          place: { file: source.file, data: { path: ['notifications'], of: 'key' } },
          args: { duties },
        };
    }
  },
  examples: {
    passing: [
      {
        changes: [
          { file: 'runbooks/web-shell.md', replace: 'communications: [staff-instruction]\n', by: '' },
          {
            file: 'runbooks/web-shell.md',
            replace: '## Recovery',
            by: '## Communication\n\n### Tell the authority\n\nCall.\n\n## Recovery',
          },
        ],
      },
    ],
    failing: [
      {
        changes: [
          { file: 'runbooks/web-shell.md', replace: 'communications: [staff-instruction]\n', by: '' },
        ],
        at: ['runbooks/web-shell.md:15:1'],
        message: 'The runbook names the duty "gdpr-art-33" and has no step that communicates.',
      },
    ],
  },
});
