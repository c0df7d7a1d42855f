import fc from 'fast-check';
import { expect, it } from 'vitest';
import { runs } from '../../testing/length.ts';
import { packIndex, unpackIndex } from './pack-index.ts';
import { ENTRY_KINDS, type SearchEntry } from './search-index.ts';

const NONE = { usual: {}, house: [], answers: {} };
const packed = (entry: SearchEntry) => packIndex({ entries: [entry], ...NONE }).entries;

it('what follows from a title is not written', () => {
  expect(
    packed({
      kind: 'Technique',
      title: 'T1486 Data Encrypted for Impact',
      address: 'techniques/T1486/',
      summary: 's',
      names: ['Data Encrypted for Impact'],
      about: ['T1486'],
    }),
  ).toEqual({ Technique: [['T1486 Data Encrypted for Impact', '', 's']] });
  const parts = [
    ['Name the app', 'name-the-app'],
    ['Was it used?', 'decision-was-it-used'],
    ['Close', 'shut'],
  ] as const;
  expect(packed({ kind: 'Runbook', title: 'A', address: 'runbooks/a/', summary: '', parts })).toEqual({
    Runbook: [['A', 'runbooks/a/', '', { parts: ['Name the app', ['Was it used?'], ['Close', 'shut']] }]],
  });
});

/** Words that titles, ids and addresses have in common, so that most of them follow from one another, and some nearly. */
const word = fc.constantFrom(
  'T1486',
  'Data',
  'Encrypted',
  'a',
  'x/y',
  'Ünder_score?',
  '',
  'decision-a',
  '</script>',
);
const words = fc.array(word, { maxLength: 3 }).map((all) => all.join(' '));
const list = fc.array(words, { minLength: 1, maxLength: 2 });
const entry: fc.Arbitrary<SearchEntry> = fc.record(
  {
    kind: fc.constantFrom(...ENTRY_KINDS),
    title: words,
    address: fc.oneof(
      words.map((id) => `techniques/${id}/`),
      words.map((id) => `maturity/${id}/`),
      words,
    ),
    summary: words,
    names: list,
    about: list,
    usual: list,
    parts: fc.array(fc.tuple(words, words), { minLength: 1, maxLength: 2 }),
  },
  { requiredKeys: ['kind', 'title', 'address', 'summary'] },
);

it('nothing is lost in the file, and kinds keep their order', () =>
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 5 }), (entries) => {
      const index = { entries: entries.filter(({ address }) => address !== ''), ...NONE };
      const read = unpackIndex(JSON.parse(JSON.stringify(packIndex(index))));
      for (const kind of ENTRY_KINDS)
        expect(read.entries.filter((one) => one.kind === kind)).toEqual(
          index.entries.filter((one) => one.kind === kind),
        );
    }),
    { numRuns: runs() },
  ));
