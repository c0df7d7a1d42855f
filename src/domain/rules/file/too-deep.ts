import type { ReadingLimit } from '../../model/reading-limits.ts';
import { LIMIT_HINTS, LIMIT_WORDS } from '../../words/limit-words.ts';
import { defineRule } from '../define-rule.ts';
import { limitsPassed } from '../views/limits-passed.ts';

export const fileTooDeep = defineRule<{ limit: ReadingLimit }>({
  code: 'file/too-deep',
  severity: 'error',
  title: 'Things too deep in each other',
  why: 'Whoever reads it runs out of room: every check and every build would break off here, so nothing of the file is read.',
  message: ({ limit }) => `The file holds ${LIMIT_WORDS[limit]}.`,
  hint: ({ limit }) => LIMIT_HINTS[limit],
  find: ({ sources }) => limitsPassed(sources, 'too-deep'),
  examples: {
    passing: [{ changes: [{ file: 'content/guides/why.md', replace: 'See [the', by: '> > > See [the' }] }],
    failing: [
      {
        changes: [{ file: 'content/guides/why.md', replace: 'See [the', by: `${'>'.repeat(60)} See [the` }],
        at: ['content/guides/why.md:8:1'],
      },
    ],
  },
});
