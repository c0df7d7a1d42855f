import { defineRule } from '../define-rule.ts';

const SAID = {
  note: {
    message: (label: string) => `The mark "[^${label}]" has no note.`,
    hint: (label: string) =>
      `Write the note on a line of its own: "[^${label}]: …", or put the mark in backticks where it is no mark.`,
  },
  mark: {
    message: (label: string) => `Nothing refers to the note "${label}": no page shows it.`,
    hint: (label: string) => `Write "[^${label}]" where the note belongs, or delete it.`,
  },
  place: {
    message: (label: string) => `No page shows the mark "[^${label}]" here: these words are shown plain.`,
    hint: () => 'Put the mark into a sentence of the step; the label of an arm and its end are words alone.',
  },
  name: {
    message: (label: string) => `A second note is called "${label}": only the first is shown.`,
    hint: () => 'Give it another name, and its mark the same.',
  },
};

export const noteLost = defineRule<{ label: string; lacks: string }>({
  code: 'note/lost',
  severity: 'warning',
  title: 'A footnote without its mark, or a mark without its note',
  why: 'The reader sees brackets instead of the note, or never learns that there is one.',
  message: ({ label, lacks }) => SAID[lacks as keyof typeof SAID].message(label),
  hint: ({ label, lacks }) => SAID[lacks as keyof typeof SAID].hint(label),
  *find(world) {
    for (const { file, body } of world.sources)
      for (const { label, lacks, span } of body?.lostNotes ?? [])
        yield { place: { file, span }, args: { label, lacks } };
  },
  examples: {
    passing: [
      {
        changes: [
          {
            file: 'content/guides/why.md',
            replace: 'See',
            by: 'Now[^Now], `[^x]` and \\[^y].\n\n[^now]: At once.\n\nSee',
          },
        ],
      },
    ],
    failing: [
      {
        changes: [
          {
            file: 'runbooks/web-shell.md',
            replace: 'Look at the process tree.',
            by: 'Look.[^a]\n\n- **Now[^a]** → end: done\n\n[^a]: One.',
          },
        ],
        at: ['runbooks/web-shell.md:36:8'],
      },
      {
        changes: [{ file: 'content/guides/why.md', replace: 'See', by: 'Now[^when].\n\nSee' }],
        at: ['content/guides/why.md:8:4'],
        message: 'The mark "[^when]" has no note.',
      },
      {
        changes: [
          {
            file: 'content/guides/why.md',
            replace: 'See',
            by: 'Now[^a].\n\n[^a]: One.\n[^a]: Two.\n[^b]: Three.\n\nSee',
          },
        ],
        at: ['content/guides/why.md:11:1', 'content/guides/why.md:12:1'],
      },
    ],
  },
});
