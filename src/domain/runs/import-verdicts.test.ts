import fc from 'fast-check';
import { expect, it } from 'vitest';
import { MOST_TRIAGE_BYTES, MOST_VERDICTS, TRIAGE_FILE, type Verdict } from '../model/browser/triage-log.ts';
import { readVerdictFile, takeVerdicts } from './import-verdicts.ts';
import { SAMPLE_VERDICT } from '../../testing/sample-run.ts';
import { triageText } from './triage.ts';

const FILE = { ...TRIAGE_FILE, exported: SAMPLE_VERDICT.at, verdicts: [SAMPLE_VERDICT] };
const problemOf = (text: string) => {
  const read = readVerdictFile(text);
  return 'problem' in read ? read.problem : `${read.verdicts.length} read, ${read.refused.length} refused`;
};

it.each<[string, string, RegExp]>([
  ['what was exported', JSON.stringify(FILE), /^1 read, 0 refused$/],
  ['a mark of byte order before it', `\uFEFF${JSON.stringify(FILE)}`, /^1 read/],
  ['nothing', '', /no JSON/],
  ['half a file', JSON.stringify(FILE).slice(0, -9), /no JSON, or it was cut off/],
  ['a list', JSON.stringify([SAMPLE_VERDICT]), /no file of verdicts/],
  ['null', 'null', /no file of verdicts/],
  ['a run', '{"format":"readyroom-run","version":1}', /is a run: the page “Runs”/],
  ['answers', '{"format":"readyroom-assessment"}', /self-assessment/],
  ['a newer version', JSON.stringify({ ...FILE, version: 2 }), /version 2; .* reads version 1\. Update/],
  ['no version', JSON.stringify({ ...FILE, version: '1' }), /without a version/],
  ['a key that it does not know', JSON.stringify({ ...FILE, note: 'x' }), /unexpected "note"/],
  ['no moment', JSON.stringify({ ...FILE, exported: 'today' }), /when it was exported/],
  ['no list', JSON.stringify({ ...FILE, verdicts: { 0: SAMPLE_VERDICT } }), /no list/],
  ['a key twice', JSON.stringify(FILE).replace('{', '{"version":2,'), /stands twice/],
  [
    'too many',
    JSON.stringify({ ...FILE, verdicts: Array.from({ length: MOST_VERDICTS + 1 }, () => 0) }),
    /has 1001 verdicts; .* at most 1000/,
  ],
  ['too much', ' '.repeat(MOST_TRIAGE_BYTES + 1), /21 MB large/],
  ['a prototype', JSON.stringify(FILE).replace('{', '{"__proto__":{"x":1},'), /unexpected "__proto__"/],
])('a file: %s', (_, text, said) => expect(problemOf(text)).toMatch(said));

it.each<[string, unknown, string]>([
  ['no reason', { ...SAMPLE_VERDICT, reason: ' ' }, 'reason'],
  ['another word', { ...SAMPLE_VERDICT, verdict: 'maybe' }, 'verdict'],
  ['a key more', { ...SAMPLE_VERDICT, secret: 'x' }, 'unexpected "secret"'],
  ['a day that no calendar has', { ...SAMPLE_VERDICT, at: '2026-02-30T08:00:00.000Z' }, 'no such moment'],
  ['another zone', { ...SAMPLE_VERDICT, at: '2026-02-20T08:00:00.000+02:00' }, 'at: '],
  ['a long reason', { ...SAMPLE_VERDICT, reason: 'x'.repeat(2001) }, 'reason: longer than 2000 characters'],
  [
    'a value of another kind',
    { ...SAMPLE_VERDICT, values: [{ ...SAMPLE_VERDICT.values[0], value: 7 }] },
    'values.0.value: missing',
  ],
  ['no verdict at all', null, 'The file: missing'],
])('of a file, %s is refused with the reason, and the others are read', (_, one, why) => {
  const read = readVerdictFile(JSON.stringify({ ...FILE, verdicts: [one, SAMPLE_VERDICT] }));
  expect(read).toEqual({ verdicts: [SAMPLE_VERDICT], refused: [expect.stringContaining(why)] });
  expect(read).toMatchObject({ refused: [expect.stringMatching(/^Verdict 1: /)] });
});

const later: Verdict = { ...SAMPLE_VERDICT, at: '2026-10-02T08:00:00.000Z', reason: 'Again' };
const other: Verdict = { ...SAMPLE_VERDICT, reason: 'Something else' };
const many = Array.from({ length: MOST_VERDICTS - 1 }, (_, at) => ({
  ...SAMPLE_VERDICT,
  alert: `edr/${at}`,
}));
it.each<[string, Verdict[], Verdict[], object]>([
  [
    'into nothing',
    [],
    [SAMPLE_VERDICT],
    { verdicts: [SAMPLE_VERDICT], added: [SAMPLE_VERDICT], known: 0, refused: [] },
  ],
  [
    'what is there',
    [SAMPLE_VERDICT],
    [SAMPLE_VERDICT],
    { verdicts: [SAMPLE_VERDICT], added: [], known: 1, refused: [] },
  ],
  ['earlier ones', [later], [SAMPLE_VERDICT], { verdicts: [SAMPLE_VERDICT, later], added: [SAMPLE_VERDICT] }],
  [
    'another of the same moment',
    [SAMPLE_VERDICT],
    [other],
    {
      verdicts: [SAMPLE_VERDICT],
      added: [],
      known: 0,
      refused: [expect.stringMatching(/^edr\/ransom-note at .* stays\.$/)],
    },
  ],
  [
    'the same twice',
    [],
    [SAMPLE_VERDICT, SAMPLE_VERDICT],
    { verdicts: [SAMPLE_VERDICT], added: [SAMPLE_VERDICT], known: 1 },
  ],
  [
    'more than there is room for',
    many,
    [SAMPLE_VERDICT, later, { ...later, alert: 'edr/x' }],
    { added: [SAMPLE_VERDICT], refused: [expect.stringMatching(/^No room for 2: .* 1000 verdicts at most/)] },
  ],
])('takes in %s', (_, own, verdicts, wanted) =>
  expect(takeVerdicts(own, { verdicts, refused: [] })).toMatchObject(wanted),
);

const text = (max: number) => fc.string({ minLength: 1, maxLength: max }).filter((one) => /\S/.test(one));
const verdict = fc.record<Verdict>({
  // Few moments and alerts, so that they meet.
  at: fc.integer({ min: 0, max: 5 }).map((at) => new Date(at * 9e10).toISOString()),
  alert: fc.constantFrom('edr/a', 'siem/b c', '<b>'),
  title: text(20),
  verdict: fc.constantFrom('true-positive', 'false-positive'),
  reason: text(40),
  answers: fc.array(fc.record({ question: text(9), answer: text(9) }), { maxLength: 2 }),
  values: fc.array(fc.record({ input: text(9), title: text(9), value: text(9) }), { maxLength: 2 }),
});
const given = (verdicts: readonly Verdict[]) => {
  const read = readVerdictFile(triageText(verdicts, SAMPLE_VERDICT.at));
  if ('problem' in read) throw new Error(read.problem);
  return read;
};

it('what is exported is taken in as it was, and exported again is the same file', () => {
  fc.assert(
    fc.property(fc.array(verdict, { maxLength: 12 }), (drawn) => {
      const own = takeVerdicts([], { verdicts: drawn, refused: [] }).verdicts;
      const elsewhere = takeVerdicts([], given(own));
      expect(elsewhere).toEqual({ verdicts: own, added: own, known: 0, refused: [] });
      expect(triageText(elsewhere.verdicts, SAMPLE_VERDICT.at)).toBe(triageText(own, SAMPLE_VERDICT.at));
      expect(takeVerdicts(own, given(own))).toMatchObject({ verdicts: own, added: [], known: own.length });
    }),
  );
});

it('taken in twice is taken in once, and nothing that was there is changed or lost', () => {
  fc.assert(
    fc.property(fc.array(verdict, { maxLength: 8 }), fc.array(verdict, { maxLength: 8 }), (first, file) => {
      const own = takeVerdicts([], { verdicts: first, refused: [] }).verdicts;
      const once = takeVerdicts(own, given(file));
      const twice = takeVerdicts(once.verdicts, given(file));
      expect(twice.verdicts).toEqual(once.verdicts);
      expect(twice.added).toEqual([]);
      expect(once.verdicts).toEqual(expect.arrayContaining(own));
      expect(once.verdicts.length).toBe(own.length + once.added.length);
      expect(once.added.length + once.known + once.refused.length).toBe(file.length);
    }),
  );
});

it('no file makes it throw, and what it reads can be kept', () => {
  const bytes = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.json(),
    fc.uint8Array().map((one) => new TextDecoder().decode(one)),
    fc.json().map((one) => JSON.stringify({ ...FILE, verdicts: [JSON.parse(one) as unknown] })),
    fc
      .tuple(fc.constantFrom(...Object.keys(SAMPLE_VERDICT)), fc.jsonValue())
      .map(([key, value]) => JSON.stringify({ ...FILE, verdicts: [{ ...SAMPLE_VERDICT, [key]: value }] })),
  );
  fc.assert(
    fc.property(bytes, (one) => {
      const read = readVerdictFile(one);
      if ('problem' in read) expect(read.problem).toMatch(/\S/);
      else expect(takeVerdicts([], read).verdicts).toEqual(given(takeVerdicts([], read).verdicts).verdicts);
    }),
  );
});
