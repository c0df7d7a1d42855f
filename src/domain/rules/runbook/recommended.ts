import { isForIncidents } from '../../judgements/usable-runbooks.ts';
import { valueAt } from '../../model/values-at.ts';
import { activeRunbooks } from '../views/active-runbooks.ts';
import { defineRule } from '../define-rule.ts';

/** What each key is for, where it is missing. */
const RECOMMENDED = {
  attack: 'the ATT&CK techniques that it answers',
  triggers: 'the detection rules whose alerts lead to it',
  roles: 'the roles that take part',
  prerequisites: 'the access that a responder must have',
  routes: 'the other runbooks that a reader may have meant',
} as const;

/** What leads to a runbook from elsewhere: a hunt, an exercise or a check is planned, and nobody comes to it by mistake. */
const OF_INCIDENTS = ['attack', 'triggers', 'routes'];

export const runbookRecommended = defineRule<{ key: keyof typeof RECOMMENDED }>({
  code: 'runbook/recommended',
  severity: 'warning',
  title: 'A recommended key is missing',
  why: 'Without it nobody comes from an alert or a technique to the page, or sees at its top whether it is the right one and can be done.',
  message: ({ key }) => `The runbook does not name ${RECOMMENDED[key]}.`,
  hint: ({ key }) => `Add "${key}" to the front matter.`,
  *find(world) {
    for (const { source } of activeRunbooks(world)) {
      const planned = !isForIncidents(valueAt(source.data, ['kind']));
      for (const key of Object.keys(RECOMMENDED) as (keyof typeof RECOMMENDED)[]) {
        if (planned && OF_INCIDENTS.includes(key)) continue;
        const value = valueAt(source.data, [key]);
        const isEmpty = value === undefined || (Array.isArray(value) && value.length === 0);
        if (isEmpty) yield { place: { file: source.file, data: { path: [key] } }, args: { key } };
      }
    }
  },
  examples: {
    passing: [
      {
        changes: [{ file: 'runbooks/web-shell.md', replace: 'attack: [T1505.003]', by: 'kind: hunt' }],
      },
      { changes: [{ file: 'runbooks/web-shell.md', replace: 'status: active', by: 'status: draft' }] },
    ],
    failing: [
      {
        changes: [{ file: 'runbooks/web-shell.md', replace: 'attack: [T1505.003]\n', by: '' }],
        at: ['runbooks/web-shell.md:2:1'],
        message: 'The runbook does not name the ATT&CK techniques that it answers.',
      },
      {
        changes: [
          {
            file: 'runbooks/web-shell.md',
            replace: 'triggers: [edr/web-server-spawns-shell]',
            by: 'triggers: []',
          },
        ],
        at: ['runbooks/web-shell.md:11:11'],
      },
    ],
  },
});
