import { kebab } from '../../words/kebab.ts';
import { defineUnknownReference } from '../views/unknown-reference.ts';
import { roleHint } from '../views/value-advice.ts';

export const unknownRole = defineUnknownReference({
  code: 'reference/unknown-role',
  to: 'role',
  noun: 'role',
  title: 'Unknown role',
  why: 'A step whose role nobody holds is a step that nobody does at 3 a.m.',
  define(id, known) {
    const hint = roleHint(known.map((role) => ({ id: role })));
    return kebab(id) === id ? `${hint} If "${id}" is a role, add it to content/roles.yml.` : hint;
  },
  examples: {
    passing: [
      {
        changes: [
          {
            file: 'content/site.yml',
            replace: 'raise: [triage-analyst]',
            by: 'raise: [triage-analyst, incident-lead]',
          },
        ],
      },
    ],
    failing: [
      {
        changes: [
          {
            file: 'runbooks/web-shell.md',
            replace: 'roles: [triage-analyst, incident-lead]',
            by: 'roles: [triage-analist]',
          },
        ],
        at: ['runbooks/web-shell.md:12:9'],
      },
      {
        changes: [{ file: 'content/site.yml', replace: 'raise: [incident-lead]', by: 'raise: [ciso]' }],
        at: ['content/site.yml:11:110'],
      },
      {
        changes: [
          {
            file: 'content/roles.yml',
            replace: 'escalation: [triage-analyst, incident-lead]',
            by: 'escalation: [incident-leed]',
          },
        ],
        at: ['content/roles.yml:4:14'],
      },
    ],
  },
});
