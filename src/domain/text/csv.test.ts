import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { runs } from '../../testing/length.ts';
import { toCsv } from './csv.ts';

it.each([
  ['plain', 'plain'],
  ['a,b', '"a,b"'],
  ['a;b', '"a;b"'],
  ['say "no"', '"say ""no"""'],
  [' blank ', '" blank "'],
  ['two\nlines', '"two\nlines"'],
  ['=1+1', "'=1+1"],
  ['@cmd', "'@cmd"],
  ['-1', "'-1"],
  [-1, '-1'],
  [0, '0'],
  [undefined, ''],
  [null, ''],
])('%j is written as %s', (value, written) => expect(toCsv([[value]])).toBe(`${written}\r\n`));

it('is read back as it was, apart from the apostrophe before a formula', () => {
  const cells = fc.array(fc.array(fc.string({ unit: 'binary' }), { minLength: 2, maxLength: 5 }), {
    minLength: 1,
  });
  fc.assert(
    fc.property(cells, (rows) => {
      const guarded = rows.map((row) => row.map((text) => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text)));
      expect(parse(toCsv(rows), { relax_column_count: true })).toEqual(guarded);
    }),
    { numRuns: runs(100) },
  );
});
