import fc from 'fast-check';
import { expect, it } from 'vitest';
import { applyEdits, type Edit } from './apply-fixes.ts';

const edit = (
  line: number,
  column: number,
  endLine: number,
  endColumn: number,
  replacement: string,
): Edit => ({
  line,
  column,
  endLine,
  endColumn,
  replacement,
});

it('keeps a byte-order mark and every line end', () => {
  const { text } = applyEdits('\ufeffab\r\ncd\ref\ngh', [
    edit(1, 1, 1, 2, 'X'),
    edit(3, 2, 3, 3, 'Y\nZ'),
    edit(4, 3, 4, 3, '!'),
  ]);
  expect(text).toBe('\ufeffXb\r\ncd\reY\r\nZ\ngh!');
});

it('applies one of edits that overlap or are equal', () => {
  const { text, applied } = applyEdits('abcdef\n', [
    edit(1, 3, 1, 5, 'Y'),
    edit(1, 1, 1, 4, 'X'),
    edit(1, 1, 1, 4, 'X'),
  ]);
  expect(text).toBe('Xdef\n');
  expect(applied).toHaveLength(1);
});

it('leaves out what lies outside the text', () => {
  const outside = [
    edit(9, 1, 9, 2, 'x'),
    edit(1, 9, 1, 10, 'x'),
    edit(1, 2, 1, 1, 'x'),
    edit(1, 0, 1, 1, 'x'),
    edit(1, 1, 1, 5, 'x'),
  ];
  expect(applyEdits('abc\r\nd', outside)).toEqual({ text: 'abc\r\nd', applied: [] });
});

const words = fc.string({ unit: fc.constantFrom('a', 'é', '😀', ' ', ':'), maxLength: 8 });
const lines = fc.array(fc.record({ words, end: fc.constantFrom('\n', '\r\n', '\r') }), {
  minLength: 1,
  maxLength: 8,
});

it('never changes anything outside the spans of the edits', () => {
  fc.assert(
    fc.property(
      fc.boolean(),
      lines,
      fc.array(fc.record({ line: fc.nat(7), a: fc.nat(9), b: fc.nat(9), replacement: words }), {
        maxLength: 5,
      }),
      (marked, rows, wanted) => {
        // A lone CR before an LF would be one line end.
        fc.pre(
          rows.every(
            (row, at) => row.end !== '\r' || rows[at + 1]?.words !== '' || rows[at + 1]?.end === '\r',
          ),
        );
        const text = (marked ? '\ufeff' : '') + rows.map((row) => row.words + row.end).join('');
        const edits = wanted.map(({ line, a, b, replacement }) =>
          edit(line + 1, Math.min(a, b) + 1, line + 1, Math.max(a, b) + 1, replacement),
        );
        const { text: after, applied } = applyEdits(text, edits);
        let expected = '';
        [...rows, { words: '', end: '' }].forEach((row, at) => {
          const own = applied.filter(({ line }) => line === at + 1).toSorted((x, y) => x.column - y.column);
          let done = 0;
          for (const { column, endColumn, replacement } of own) {
            expected += row.words.slice(done, column - 1) + replacement;
            done = endColumn - 1;
          }
          expected += row.words.slice(done) + row.end;
        });
        expect(after).toBe((marked ? '\ufeff' : '') + expected);
      },
    ),
  );
});
