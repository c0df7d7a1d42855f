import { PROGRAMME_LIMITS, READING_LIMITS, type ReadingLimit } from '../model/reading-limits.ts';

const count = (limit: ReadingLimit) => READING_LIMITS[limit].toLocaleString('en-GB');
const SPLIT = 'Split it into several files: a page of this size cannot be read in an incident.';

/** What a file holds that passes a limit, said after "The file holds": for findings and for the reference. */
export const LIMIT_WORDS: Record<ReadingLimit, string> = {
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
  nesting: `quotes, lists and links in each other, more than ${READING_LIMITS.nesting} deep`,
  tags: `more than ${READING_LIMITS.tags} tags that nothing closes`,
  depth: `lists and mappings in each other, more than ${READING_LIMITS.depth} deep`,
};

/** What to write instead. */
export const LIMIT_HINTS: Record<ReadingLimit, string> = {
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
  nesting: 'Write it flatter: no reader follows so many levels.',
  tags: 'Close each tag; write a placeholder such as <host> in backticks, where it is no tag.',
  depth: 'Close each bracket, and write the value flatter.',
};

/** What a whole programme may hold. */
export const PROGRAMME_WORDS = `A programme holds up to ${PROGRAMME_LIMITS.entries.toLocaleString('en-GB')} files and folders, up to ${PROGRAMME_LIMITS.folders} folders in each other, and texts of up to ${PROGRAMME_LIMITS.bytes / 1024 / 1024} MiB together. Beyond that a command reads nothing and says so.`;
