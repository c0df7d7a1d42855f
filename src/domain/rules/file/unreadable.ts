import { defineRule } from '../define-rule.ts';

const WORDS: Record<string, string> = {
  empty: 'is empty',
  binary: 'is not text: it contains NUL bytes',
  'not-utf8': 'is not UTF-8 text',
  'utf-16': 'is UTF-16 text, which some editors call "Unicode"',
  'too-large': 'is larger than 2 MB',
  unreadable: 'cannot be opened',
  'symbolic-link': 'is a symbolic link',
};

const HINTS: Record<string, string> = {
  empty: 'Write the page, or delete the file.',
  binary: 'Save it as UTF-8 text, or move it out of the content folders.',
  'not-utf8': 'Save it again with the encoding UTF-8.',
  'utf-16': 'Save it again with the encoding UTF-8 ("Save with encoding" or "Save as" in the editor).',
  'too-large': 'Split it: a page of this size cannot be read in an incident.',
  unreadable: 'Give the user who builds the site the right to read it.',
  'symbolic-link':
    'Put the file itself here: links are not followed, since they can lead out of the content folder.',
};

export const fileUnreadable = defineRule<{ reason: string; letter?: string | undefined }>({
  code: 'file/unreadable',
  severity: 'error',
  title: 'A file cannot be read',
  why: 'What cannot be read is missing from the site, and a responder would look for it in vain.',
  message: ({ reason, letter }) =>
    `The file ${WORDS[reason] ?? 'cannot be read'}${letter ? `; it seems to be Windows-1252, where this byte is "${letter}"` : ''}.`,
  hint: ({ reason, letter }) =>
    letter
      ? 'Open it as Windows-1252 ("ANSI", "Western"), see that its letters are right, and save it with the encoding UTF-8.'
      : (HINTS[reason] ?? 'Look at the file with an editor.'),
  *find({ sources }) {
    for (const { file, failures } of sources) {
      for (const { reason, span, detail } of failures) {
        if (reason in WORDS)
          yield {
            place: { file, ...(span ? { span } : {}) },
            args: { reason, letter: reason === 'not-utf8' ? detail : undefined },
          };
      }
    }
  },
  examples: {
    passing: [
      {
        changes: [
          {
            file: 'content/guides/umlauts.md',
            text: '---\nid: umlauts\ntitle: A guide\nsummary: What it is for.\nkind: concept\n---\n\nGrüße, 日本語: letters of every script are read as UTF-8.\n',
          },
        ],
      },
    ],
    failing: [
      {
        changes: [{ file: 'runbooks/empty.md', text: '' }],
        at: ['runbooks/empty.md'],
        message: 'The file is empty.',
      },
      { changes: [{ file: 'runbooks/binary.md', text: 'PK\u0000\u0003' }], at: ['runbooks/binary.md'] },
    ],
  },
});
