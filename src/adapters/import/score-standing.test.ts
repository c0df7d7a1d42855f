import { describe, expect, it } from 'vitest';
import { csf2 } from '../../domain/frameworks/csf.ts';
import { namedScale, SCALE_NAMES } from './named-scales.ts';
import { readScoreRow } from './read-score-row.ts';
import type { WordMeanings } from './row-standing.ts';

const TO = { min: 0, max: 5, step: 0.5 };

function read(
  current: string,
  target: string,
  { min, max, words }: { min: number; max: number; words: WordMeanings },
) {
  return readScoreRow(
    2,
    { id: 'DE.AE-02', current, target, standings: [] },
    {
      framework: csf2,
      from: { min, max },
      to: TO,
      decimalComma: false,
      meanings: words,
      own: new Map(),
      round: false,
      today: '2026-11-01',
      dated: false,
    },
  );
}

const NOBODY_YET =
  'Not assessed,not yet assessed,Unanswered,TBD,tbc,t.b.d.,To be determined,to do,TODO,pending,unknown,Not started,not scored,not rated,No answer,empty,(blank),blank,missing,no data,null,?,-,–,…,nicht bewertet,offen,non évalué,no evaluado,pendiente';
const NOBODY_HAS_TO =
  'n/a,N/A,N.A.,n. a.,na,NA,n\\a,Not applicable,not-applicable,not_applicable,does not apply,nicht anwendbar,entfällt,sans objet,no aplica';
const NOT_WITHIN = 'out of scope,Out-of-Scope,not in scope,excluded,hors périmètre,fuera de alcance';

describe.each([...SCALE_NAMES, '0-5'])('words in place of a score, on %s', (name) => {
  const scale = namedScale(name) ?? { min: 0, max: 5, words: new Map() };

  it('that nobody scored it yet leave the control unanswered, and its target in the text', () => {
    for (const word of NOBODY_YET.split(','))
      expect(read(word, String(scale.max), scale), word).toEqual({
        row: { line: 2, subcategory: 'DE.AE-02', label: '', aside: ['Target: 5, and no score yet.'] },
        warnings: [],
      });
  });

  it.each([
    [NOBODY_HAS_TO, 'not-applicable'],
    [NOT_WITHIN, 'out-of-scope'],
  ])('%s say %s, with the words of the sheet as the reason', (list, status) => {
    for (const word of list.split(',').flatMap((one) => [one, `${one} (outsourced)`]))
      expect(read(word, '', scale), word).toEqual({
        row: {
          line: 2,
          subcategory: 'DE.AE-02',
          label: '',
          status,
          rationale: `The sheet says Score: ${word}`,
        },
        warnings: [],
      });
  });

  it('that nobody explained stop the import', () => {
    for (const word of ['none', 'blue', 'yes', '#REF!', '#N/A', 'see below', '0 - not assessed', '0 (N/A)'])
      expect(read(word, '', scale), word).toHaveProperty('reason');
  });

  it('in place of a target leave the score alone', () => {
    const known = read(String(scale.max), 'TBD', scale);
    expect(known).toMatchObject({
      row: { current: 5 },
      warnings: ['the target "TBD" names no score: none is carried'],
    });
  });

  it('keep what follows them', () => {
    expect(read('TBD (after the audit)', '', scale)).toMatchObject({
      row: { aside: ['In place of a score: (after the audit)'] },
    });
  });
});

it('a scale’s own word goes first, and so does the command line', () => {
  const tiers = namedScale('tier')!;
  expect(read('Partial', '', tiers)).toMatchObject({ row: { current: 0 } });
  expect(read('pending', '', { ...tiers, words: new Map([['pending', 1]]) })).toMatchObject({
    row: { current: 0 },
  });
});

it('a decimal comma is read beside any delimiter, and said', () => {
  const scale = { min: 0, max: 5, words: new Map() };
  expect(read('2,5', '3,5', scale)).toMatchObject({
    row: { current: 2.5, target: 3.5 },
    warnings: ['current "2,5" was read as 2.5', 'target "3,5" was read as 3.5'],
  });
  expect(read('2,500', '', scale)).toHaveProperty('reason');
});
