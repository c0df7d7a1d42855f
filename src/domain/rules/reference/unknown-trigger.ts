import { defineUnknownReference } from '../views/unknown-reference.ts';

export const unknownTrigger = defineUnknownReference({
  code: 'reference/unknown-trigger',
  to: 'trigger',
  noun: 'detection rule',
  title: 'Unknown trigger',
  why: 'A responder comes from an alert; where the trigger is misspelt, the alert does not lead to this runbook.',
  define: (id) => `Add the rule to content/alerts/${id.split('/')[0]}.yml, or name one that stands there.`,
  examples: {
    passing: [
      {
        changes: [
          {
            file: 'content/alerts/edr.yml',
            replace: 'rules:\n',
            by: 'rules:\n  - { id: mass-rename, title: Many files renamed, severity: high, attack: [T1486] }\n',
          },
          {
            file: 'runbooks/ransomware.md',
            replace: 'triggers: [edr/web-server-spawns-shell]',
            by: 'triggers: [edr/mass-rename]',
          },
        ],
      },
    ],
    failing: [
      {
        changes: [
          {
            file: 'runbooks/web-shell.md',
            replace: 'triggers: [edr/web-server-spawns-shell]',
            by: 'triggers: [edr/web-server-spawn-shell]',
          },
        ],
        at: ['runbooks/web-shell.md:11:12'],
      },
      {
        changes: [
          {
            file: 'runbooks/web-shell.md',
            replace: 'triggers: [edr/web-server-spawns-shell]',
            by: 'triggers: [siem/impossible-travel]',
          },
        ],
        at: ['runbooks/web-shell.md:11:12'],
      },
    ],
  },
});
