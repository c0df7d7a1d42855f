import { expect, it } from 'vitest';
import { presented } from '../../testing/present-finding.ts';
import { reportCompact } from './compact.ts';
import { reportTerminal } from './terminal.ts';
import { textWidth } from './text-width.ts';

const FILE = 'content/guides/why.md';
const report = (
  finding = presented(),
  text = 'one\ntwo\nSee [the plan](plan.md)\nfour\nfive',
  width?: number,
  colour = false,
) => reportTerminal([finding], new Map([[FILE, text]]), { colour, files: 1, asOf: '2026-10-31', width });

it('shows the line between its neighbours, with a mark below it', () => {
  expect(report(presented({ related: [{ file: 'a.md', line: 2, column: 1, note: 'the other' }] })))
    .toMatchInlineSnapshot(`
    "error content/guides/why.md:3:5  link/dead-file
      There is no file "plan.md".
      2 │ two
      3 │ See [the plan](plan.md)
        │     ~~~~~~~~~
      4 │ four
      → Write it, or delete the link.
        a.md:2:1: the other

    1 file judged as of 2026-10-31: 1 error, 0 warnings.
    "
  `);
});

it('keeps to the width of the terminal', () => {
  const wide = report(
    presented({ message: 'word '.repeat(40).trim(), column: 300, endColumn: 310 }),
    `\n\n${'x'.repeat(500)}\n`,
    60,
  );
  expect(Math.max(...wide.split('\n').map(textWidth))).toBeLessThanOrEqual(60);
  expect(wide).toContain('~~~~~~~~~~');
});

it('puts the mark below wide characters and tabs', () => {
  const lines = report(presented({ column: 7, endColumn: 9 }), '\n\n\t漢字😀 ab\n').split('\n');
  const [shown = '', mark = ''] = [lines[2], lines[3]];
  expect(textWidth(mark.slice(0, mark.indexOf('~')))).toBe(textWidth(shown.slice(0, shown.indexOf('ab'))));
});

it('lets no control character through', () => {
  const hostile = presented({
    file: 'a\u001b]0;x\u0007\nb.md',
    message: 'x\u001b[31m\ny',
    hint: '\u202ez',
    related: [{ file: '\u001b', line: null, column: null, note: '\u009b1m' }],
  });
  expect(report(hostile)).not.toMatch(/(?!\n)\p{Cc}|\u202e/u);
  expect(report(presented(), 'a\n\u001b[2J\n\u0007b')).not.toMatch(/(?!\n)\p{Cc}/u);
});

it('colours only when asked to', () => {
  expect(report(presented(), 'a', undefined, true)).toContain('\u001b[');
  expect(report()).not.toContain('\u001b');
});

it('fits a screen when watching', () => {
  const many = [...Array.from({ length: 9 }, () => presented({ severity: 'warning' })), presented()];
  const compact = reportCompact(many, { colour: false, width: 40, most: 3 });
  expect(compact.split('\n')[0]).toMatch(/^error /);
  expect(compact).toContain('… and 7 more');
  expect(compact.split('\n')[1]).toHaveLength(40);
});
