import fc from 'fast-check';
import { expect, it } from 'vitest';
import { MOST_TRIAGE_BYTES, MOST_VERDICTS, TRIAGE_FILE, type Verdict } from '../model/browser/triage-log.ts';
import { readVerdictFile, takeVerdicts } from './import-verdicts.ts';
import { triageText } from './triage.ts';

const GOOD: Verdict = {
  at: '2026-10-01T08:00:00.000Z',
  alert: 'edr/ransom-note',
  title: 'Ransom note',
  verdict: 'true-positive',
  reason: 'Files end in .lock',
  answers: [{ question: 'Is it ours?', answer: 'Yes' }],
  values: [{ input: 'host', title: 'Host', value: 'ws-0142' }],
};
const FILE = { ...TRIAGE_FILE, exported: GOOD.at, verdicts: [GOOD] };
const problemOf = (text: string) => {
  const read = readVerdictFile(text);
  return 'problem' in read ? read.problem : `${read.verdicts.length} read, ${read.refused.length} refused`;
};

it.each<[string, string, RegExp]>([
  ['what was exported', JSON.stringify(FILE), /^1 read, 0 refused$/],
  ['a mark of byte order before it', `\uFEFF${JSON.stringify(FILE)}`, /^1 read/],
  ['nothing', '', /no JSON/],
  ['half a file', JSON.stringify(FILE).slice(0, -9), /no JSON, or it was cut off/],
  ['a list', JSON.stringify([GOOD]), /no file of verdicts/],
  ['null', 'null', /no file of verdicts/],
  ['a run', '{"format":"readyroom-run","version":1}', /is a run: the page “Runs”/],
  ['answers', '{"format":"readyroom-assessment"}', /self-assessment/],
  ['a newer version', JSON.stringify({ ...FILE, version: 2 }), /version 2; .* reads version 1\. Update/],
  ['no version', JSON.stringify({ ...FILE, version: '1' }), /without a version/],
  ['a key that it does not know', JSON.stringify({ ...FILE, note: 'x' }), /unexpected "note"/],
  ['no moment', JSON.stringify({ ...FILE, exported: 'today' }), /when it was exported/],
  ['no list', JSON.stringify({ ...FILE, verdicts: { 0: GOOD } }), /no list/],
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
  ['no reason', { ...GOOD, reason: ' ' }, 'reason'],
  ['another word', { ...GOOD, verdict: 'maybe' }, 'verdict'],
  ['a key more', { ...GOOD, secret: 'x' }, 'unexpected "secret"'],
  ['a day that no calendar has', { ...GOOD, at: '2026-02-30T08:00:00.000Z' }, 'no such moment'],
  ['another zone', { ...GOOD, at: '2026-02-20T08:00:00.000+02:00' }, 'at: '],
  ['a long reason', { ...GOOD, reason: 'x'.repeat(2001) }, 'reason: longer than 2000 characters'],
  [
    'a value of another kind',
    { ...GOOD, values: [{ ...GOOD.values[0], value: 7 }] },
    'values.0.value: missing',
  ],
  ['no verdict at all', null, 'The file: missing'],
])('of a file, %s is refused with the reason, and the others are read', (_, one, why) => {
  const read = readVerdictFile(JSON.stringify({ ...FILE, verdicts: [one, GOOD] }));
  expect(read).toEqual({ verdicts: [GOOD], refused: [expect.stringContaining(why)] });
  expect(read).toMatchObject({ refused: [expect.stringMatching(/^Verdict 1: /)] });
});

const later: Verdict = { ...GOOD, at: '2026-10-02T08:00:00.000Z', reason: 'Again' };
const other: Verdict = { ...GOOD, reason: 'Something else' };
const many = Array.from({ length: MOST_VERDICTS - 1 }, (_, at) => ({ ...GOOD, alert: `edr/${at}` }));
it.each<[string, Verdict[], Verdict[], object]>([
  ['into nothing', [], [GOOD], { verdicts: [GOOD], added: [GOOD], known: 0, refused: [] }],
  ['what is there', [GOOD], [GOOD], { verdicts: [GOOD], added: [], known: 1, refused: [] }],
  ['earlier ones', [later], [GOOD], { verdicts: [GOOD, later], added: [GOOD] }],
  [
    'another of the same moment',
    [GOOD],
    [other],
    {
      verdicts: [GOOD],
      added: [],
      known: 0,
      refused: [expect.stringMatching(/^edr\/ransom-note at .* stays\.$/)],
    },
  ],
  ['the same twice', [], [GOOD, GOOD], { verdicts: [GOOD], added: [GOOD], known: 1 }],
  [
    'more than there is room for',
    many,
    [GOOD, later, { ...later, alert: 'edr/x' }],
    { added: [GOOD], refused: [expect.stringMatching(/^No room for 2: .* 1000 verdicts at most/)] },
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
  const read = readVerdictFile(triageText(verdicts, GOOD.at));
  if ('problem' in read) throw new Error(read.problem);
  return read;
};

it('what is exported is taken in as it was, and exported again is the same file', () => {
  fc.assert(
    fc.property(fc.array(verdict, { maxLength: 12 }), (drawn) => {
      const own = takeVerdicts([], { verdicts: drawn, refused: [] }).verdicts;
      const elsewhere = takeVerdicts([], given(own));
      expect(elsewhere).toEqual({ verdicts: own, added: own, known: 0, refused: [] });
      expect(triageText(elsewhere.verdicts, GOOD.at)).toBe(triageText(own, GOOD.at));
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
      .tuple(fc.constantFrom(...Object.keys(GOOD)), fc.jsonValue())
      .map(([key, value]) => JSON.stringify({ ...FILE, verdicts: [{ ...GOOD, [key]: value }] })),
  );
  fc.assert(
    fc.property(bytes, (one) => {
      const read = readVerdictFile(one);
      if ('problem' in read) expect(read.problem).toMatch(/\S/);
      else expect(takeVerdicts([], read).verdicts).toEqual(given(takeVerdicts([], read).verdicts).verdicts);
    }),
  );
});
