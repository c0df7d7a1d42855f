import { READING_LIMITS } from '../../model/reading-limits.ts';
import { defineRule } from '../define-rule.ts';
import { limitsPassed } from '../views/limits-passed.ts';

const WORDS: Record<string, string> = {
  nesting: `quotes, lists and links in each other, more than ${READING_LIMITS.nesting} deep`,
  tags: `more than ${READING_LIMITS.tags} tags that nothing closes`,
  depth: `lists and mappings in each other, more than ${READING_LIMITS.depth} deep`,
};
const HINTS: Record<string, string> = {
  nesting: 'Write it flatter: no reader follows so many levels.',
  tags: 'Close each tag; write a placeholder such as <host> in backticks, where it is no tag.',
  depth: 'Close each bracket, and write the value flatter.',
};

export const fileTooDeep = defineRule<{ limit: string }>({
  code: 'file/too-deep',
  severity: 'error',
  title: 'Things too deep in each other',
  why: 'Whoever reads it runs out of room: every check and every build would break off here, so nothing of the file is read.',
  message: ({ limit }) => `The file holds ${WORDS[limit] ?? 'things too deep in each other'}.`,
  hint: ({ limit }) => HINTS[limit] ?? 'Write it flatter.',
  find: ({ sources }) => limitsPassed(sources, 'too-deep'),
  examples: {
    passing: [{ changes: [] }],
    failing: [
      {
        changes: [{ file: 'content/guides/why.md', replace: 'See [the', by: `${'>'.repeat(60)} See [the` }],
        at: ['content/guides/why.md:8:1'],
      },
    ],
  },
});
