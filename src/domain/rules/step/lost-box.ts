import type { LostBox } from '../../model/body.ts';
import { isRunbookBody } from '../../model/source-file.ts';
import { defineRule } from '../define-rule.ts';

const WORDS: Record<LostBox['why'], [message: string, hint: string]> = {
  words: ['The box has no words, and so is none.', 'Write what is done when it is ticked, or delete it.'],
  blank: [
    'The mark of a box makes none: a blank is missing.',
    'Write "- [ ] " and then the words: one blank within the brackets, and one behind them.',
  ],
  table: [
    'A box in a table makes none.',
    'Write a list of boxes below the table: "- [ ] …", one for each row.',
  ],
  list: ['The mark of a box makes none outside of a list.', 'Write "- " before it.'],
  heading: [
    'The words of the box are a heading, and so it is none.',
    'Write a blank line before the line of "-" or "=" below it, or delete that line.',
  ],
  before: [
    'The box stands before the first section: no run meets it.',
    'Move it below a heading, such as "## First five minutes".',
  ],
};

export const stepLostBox = defineRule<{ why: LostBox['why'] }>({
  code: 'step/lost-box',
  severity: 'warning',
  title: 'A box that nobody can tick',
  why: 'It is printed as brackets, or no run asks for it: what it stands for is neither done nor logged.',
  message: ({ why }) => WORDS[why][0],
  hint: ({ why }) => WORDS[why][1],
  *find(world) {
    for (const { file, body } of world.sources) {
      if (!isRunbookBody(body) && !(body && 'checks' in body)) continue;
      for (const { why, span } of body.lostBoxes ?? []) {
        if (why === 'before' && !isRunbookBody(body)) continue;
        yield { place: { file, span }, args: { why } };
      }
    }
  },
  examples: {
    passing: [
      {
        changes: [
          { file: 'content/guides/why.md', replace: 'See', by: '- []\n\n| a |\n| - |\n| [ ] |\n\nSee' },
          {
            file: 'runbooks/ransomware.md',
            replace: '- [ ] Restored',
            by: '- [ ] Restored\n- \\[ ] as text, `[ ]`\n- [x](#restore)\n\n| Yes |\n| --- |\n| [x] |',
          },
        ],
      },
    ],
    failing: [
      {
        changes: [
          {
            file: 'runbooks/ransomware.md',
            replace: '- [ ] Restored',
            by: '- [ ] Restored\n- [ ]\n- [] Seen\n- [ ]Heard\n\n[ ] Told\n\n| Door | Shut |\n| --- | --- |\n| A | - [ ] |\n\n- [ ] Read\n  ---',
          },
        ],
        at: [
          'runbooks/ransomware.md:47:1',
          'runbooks/ransomware.md:48:1',
          'runbooks/ransomware.md:49:1',
          'runbooks/ransomware.md:51:1',
          'runbooks/ransomware.md:55:5',
          'runbooks/ransomware.md:57:1',
        ],
        message: 'The box has no words, and so is none.',
      },
      {
        changes: [
          {
            file: 'runbooks/ransomware.md',
            replace: 'Files are being encrypted.\n\n##',
            by: 'Files are being encrypted.\n\n- [ ] Believe it\n\n##',
          },
        ],
        at: ['runbooks/ransomware.md:20:1'],
      },
      {
        changes: [
          { file: 'content/steps/isolate-host.md', replace: '- [ ] The console', by: '- [ ]The console' },
        ],
        at: ['content/steps/isolate-host.md:13:1'],
      },
    ],
  },
});
