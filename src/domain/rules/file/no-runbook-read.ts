import { defineRule } from '../define-rule.ts';
import { unreadRunbooks } from '../views/unread-runbooks.ts';
import { betterPlace } from './unknown-place.ts';

export const fileNoRunbookRead = defineRule<{ suggestion?: string | undefined }>({
  code: 'file/no-runbook-read',
  severity: 'error',
  title: 'A programme whose pages nothing reads',
  why: 'The site would be published without one runbook, and nobody would learn of it before an incident.',
  message: () => 'No runbook is read, and nothing reads this file.',
  hint: ({ suggestion }) =>
    suggestion && !suggestion.startsWith('runbooks/')
      ? `Move it to "runbooks/", in any folder there, with the ending .md; or did you mean "${suggestion}"?`
      : 'Move it to "runbooks/", in any folder there, with the ending .md.',
  *find(world) {
    for (const file of unreadRunbooks(world))
      yield { place: { file }, args: { suggestion: betterPlace(file) } };
  },
  examples: {
    passing: [{ changes: [{ file: 'content/playbooks/keys.md', text: 'Text.\n' }] }],
    failing: [
      {
        changes: [
          { file: 'runbooks/web-shell.md', text: null },
          { file: 'runbooks/ransomware.md', text: null },
          { file: 'content/playbooks/keys.md', text: 'Text.\n' },
        ],
        at: ['content/playbooks/keys.md'],
        message: 'No runbook is read, and nothing reads this file.',
      },
    ],
  },
});
