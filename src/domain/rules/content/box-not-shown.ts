import { runningText, spanAt } from '../../words/running-text.ts';
import { defineRule } from '../define-rule.ts';

/** A line's beginning: blanks, marks of quotations, markers of lists around the last. */
const BEGIN = String.raw`^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*`;
const MARKER = String.raw`(?:[-*+]|\d{1,9}[.)])`;

const SHAPES = [
  // An item of a box and nothing else; words on the next line are the box's.
  {
    lacks: 'words',
    at: new RegExp(String.raw`${BEGIN}${MARKER}[ \t]+(\[[ xX]\])[ \t]*$(?!\n[ \t]+\S)`, 'gm'),
  },
  { lacks: 'blank', at: new RegExp(String.raw`${BEGIN}${MARKER}(\[[ xX]\])(?![(:])`, 'gm') },
  { lacks: 'blank', at: new RegExp(String.raw`${BEGIN}${MARKER}[ \t]+(\[ \])(?=[^\s(:])`, 'gm') },
  { lacks: 'marker', at: /^[ \t>]*(\[ \])(?=[ \t]+\S)/gm },
  {
    lacks: 'inside',
    at: new RegExp(
      String.raw`${BEGIN}${MARKER}[ \t]+(\[(?:[ \t]{2,9}|[ \t]+[xX][ \t]*|[xX][ \t]+|)\])(?![(:])`,
      'gm',
    ),
  },
  { lacks: 'list', at: /(?=\[)(?<=\|[ \t]*(?:[-*+][ \t]+)?)(\[[ xX]\])(?![(:])(?=[^|\n]*\|)/g },
] as const;

const SAID = {
  words: ['no words stand behind it', 'Write what is to be ticked behind it, as in "- [ ] Lead called".'],
  blank: ['a blank is missing beside it', 'Write a blank before and behind it, as in "- [ ] Lead called".'],
  marker: ['its line is no item of a list', 'Write "- " before it, as in "- [ ] Lead called".'],
  inside: ['one blank stands between its brackets, no more and no less', 'Write "- [ ] " and the words.'],
  list: ['it stands in a table', 'Move it to a list below the table, as in "- [ ] Lead called".'],
} as const;

export const contentBoxNotShown = defineRule<{ box: string; lacks: string }>({
  code: 'content/box-not-shown',
  severity: 'warning',
  title: 'A box that nobody can tick',
  why: 'It is printed as brackets: a run does not ask for it, and nothing counts it as open.',
  message: ({ box, lacks }) => `"${box}" makes no box: ${SAID[lacks as keyof typeof SAID][0]}.`,
  hint: ({ lacks }) => SAID[lacks as keyof typeof SAID][1],
  *find(world) {
    for (const source of world.sources) {
      const text = runningText(world, source);
      if (text === undefined || !text.includes('[')) continue;
      for (const { lacks, at } of SHAPES)
        for (const found of text.matchAll(at)) {
          const box = found[1] ?? '';
          const from = found.index + found[0].lastIndexOf('[');
          yield { place: { file: source.file, span: spanAt(text, from, box.length) }, args: { box, lacks } };
        }
    }
  },
  examples: {
    passing: [
      {
        changes: [
          {
            file: 'runbooks/web-shell.md',
            replace: '## Recovery',
            by: '1. [ ] One\n\n> * [ ] Two\n\n[x]: https://example.org\n\n- [x](https://example.org) and `- [ ]`\n\n## Recovery',
          },
        ],
      },
    ],
    failing: [
      ...[
        ['- [ ]', 3, 'words', '[ ]'],
        ['-[ ] Call', 2, 'blank', '[ ]'],
        ['- [ ]Call', 3, 'blank', '[ ]'],
        ['[ ] Call', 1, 'marker', '[ ]'],
        ['> - [  ] Call', 5, 'inside', '[  ]'],
        ['- [] Call', 3, 'inside', '[]'],
        ['| A | - [ ] (twice) |\n| - | - |', 9, 'list', '[ ]'],
      ].map(([by, column, lacks, box]) => ({
        changes: [
          { file: 'runbooks/web-shell.md', replace: '## Recovery', by: `${String(by)}\n\n## Recovery` },
        ],
        at: [`runbooks/web-shell.md:60:${String(column)}`],
        message: `"${String(box)}" makes no box: ${SAID[lacks as keyof typeof SAID][0]}.`,
      })),
    ],
  },
});
