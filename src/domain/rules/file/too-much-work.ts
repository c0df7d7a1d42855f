import { READING_LIMITS } from '../../model/reading-limits.ts';
import { defineRule } from '../define-rule.ts';
import { limitsPassed } from '../views/limits-passed.ts';

const count = (limit: keyof typeof READING_LIMITS) => READING_LIMITS[limit].toLocaleString('en-GB');
const WORDS: Record<string, string> = {
  marks: `more than ${count('marks')} lines and marks`,
  block: 'paragraphs with more marks than can be matched with each other',
  cells: `tables with more than ${count('cells')} cells`,
  runs: 'words or gaps that are longer than can be searched for addresses',
  comments: 'more beginnings of comments in one paragraph than can be searched for their ends',
  underlines: 'more underlined headings than can be matched with their lines',
  references: 'a long address that is named so often that the page would have no end',
  yaml: `more than ${count('yaml')} lines and marks of YAML`,
  keys: 'more keys in one mapping than can be compared with each other',
  aliases: `more than ${count('aliases')} aliases`,
  documents: `more than ${count('documents')} YAML documents`,
};
const SPLIT = 'Split it into several files: a page of this size cannot be read in an incident.';
const HINTS: Record<string, string> = {
  marks: SPLIT,
  block: 'Part it by empty lines into paragraphs of a readable length, and write data in a file of its own.',
  cells: 'Split the table, or keep it as a file of its own and link that.',
  runs: 'Part it by blanks or line ends, and keep data in a file of its own.',
  comments: 'Close each comment with "-->", or write "<" as "&lt;".',
  underlines: 'Write headings with "##" before their words.',
  references: 'Keep a picture in a file of its own and link that.',
  yaml: 'Split it into several files.',
  keys: 'Write a list of entries instead of one mapping with so many keys.',
  aliases: 'Write out what the aliases stand for.',
  documents: 'Write one document a file: delete the other lines "---".',
};

export const fileTooMuchWork = defineRule<{ limit: string }>({
  code: 'file/too-much-work',
  severity: 'error',
  title: 'A file that asks too much of its reader',
  why: 'One such file would hold up every check and every build for minutes or for ever. So what a file asks is counted first, the same on every machine, and beyond the limit nothing of it is read.',
  message: ({ limit }) => `The file holds ${WORDS[limit] ?? 'more than can be read'}.`,
  hint: ({ limit }) => HINTS[limit] ?? SPLIT,
  find: ({ sources }) => limitsPassed(sources, 'too-much-work'),
  examples: {
    passing: [{ changes: [] }],
    failing: [
      {
        changes: [{ file: 'content/alerts/edr.yml', text: '---\n'.repeat(60) }],
        at: ['content/alerts/edr.yml:51:1'],
        message: 'The file holds more than 50 YAML documents.',
      },
    ],
  },
});
