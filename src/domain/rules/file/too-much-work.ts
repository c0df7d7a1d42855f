import type { ReadingLimit } from '../../model/reading-limits.ts';
import { LIMIT_HINTS, LIMIT_WORDS } from '../../words/limit-words.ts';
import { defineRule } from '../define-rule.ts';
import { limitsPassed } from '../views/limits-passed.ts';

export const fileTooMuchWork = defineRule<{ limit: ReadingLimit }>({
  code: 'file/too-much-work',
  severity: 'error',
  title: 'A file that asks too much of its reader',
  why: 'One such file would hold up every check and every build for minutes or for ever. So what a file asks is counted first, the same on every machine, and beyond the limit nothing of it is read.',
  message: ({ limit }) => `The file holds ${LIMIT_WORDS[limit]}.`,
  hint: ({ limit }) => LIMIT_HINTS[limit],
  find: ({ sources }) => limitsPassed(sources, 'too-much-work'),
  examples: {
    passing: [
      {
        changes: [
          {
            file: 'content/alerts/edr.yml',
            text: '---\nid: edr\ntitle: Endpoint detection\nrules:\n  - { id: web-server-spawns-shell, title: Web server started a shell, severity: high, attack: [T1505.003] }\n',
          },
        ],
      },
    ],
    failing: [
      {
        changes: [{ file: 'content/alerts/edr.yml', text: '---\n'.repeat(60) }],
        at: ['content/alerts/edr.yml:51:1'],
        message: 'The file holds more than 50 YAML documents.',
      },
    ],
  },
});
