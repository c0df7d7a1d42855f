import fc from 'fast-check';
import { expect, it } from 'vitest';
import { TRIAGE_FILE, type Verdict } from '../model/browser/triage-log.ts';
import { readVerdicts, triageText, verdictNote } from './triage.ts';

const GOOD: Verdict = {
  at: '2026-10-01T08:00:00.000Z',
  alert: 'edr/ransom-note',
  title: 'Ransom note',
  verdict: 'true-positive',
  reason: 'Files end in .lock',
  answers: [{ question: 'Is it ours?', answer: 'Yes' }],
  values: [{ input: 'host', title: 'Host', value: 'ws-0142' }],
};

it.each<[string, string | null, number, boolean]>([
  ['nothing', null, 0, false],
  ['one', JSON.stringify([GOOD]), 1, false],
  ['one and a foreign one', JSON.stringify([GOOD, { ...GOOD, verdict: 'maybe' }]), 1, true],
  ['an object', '{}', 0, true],
  ['no JSON', '[', 0, true],
  ['a reason of blanks', JSON.stringify([{ ...GOOD, reason: ' ' }]), 0, true],
])('reads %s', (_, text, count, damaged) => {
  const read = readVerdicts(text);
  expect([read.verdicts.length, read.damaged]).toEqual([count, damaged]);
});

it('never throws, whatever is stored', () => {
  fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => void readVerdicts(text)));
});

it('an export is of its format, and a run is told why', () => {
  expect(JSON.parse(triageText([GOOD], GOOD.at))).toEqual({
    ...TRIAGE_FILE,
    exported: GOOD.at,
    verdicts: [GOOD],
  });
  expect(verdictNote(GOOD)).toBe(
    'Alert Ransom note (edr/ransom-note): true positive. Files end in .lock\nIs it ours? Yes',
  );
});
