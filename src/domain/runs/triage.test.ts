import fc from 'fast-check';
import { expect, it } from 'vitest';
import { TRIAGE_FILE } from '../model/browser/triage-log.ts';
import { SAMPLE_VERDICT } from '../../testing/sample-run.ts';
import { readVerdicts, triageText, verdictNote } from './triage.ts';

it.each<[string, string | null, number, boolean]>([
  ['nothing', null, 0, false],
  ['one', JSON.stringify([SAMPLE_VERDICT]), 1, false],
  [
    'one and a foreign one',
    JSON.stringify([SAMPLE_VERDICT, { ...SAMPLE_VERDICT, verdict: 'maybe' }]),
    1,
    true,
  ],
  ['an object', '{}', 0, true],
  ['no JSON', '[', 0, true],
  ['a reason of blanks', JSON.stringify([{ ...SAMPLE_VERDICT, reason: ' ' }]), 0, true],
])('reads %s', (_, text, count, damaged) => {
  const read = readVerdicts(text);
  expect([read.verdicts.length, read.damaged]).toEqual([count, damaged]);
});

it('never throws, whatever is stored', () => {
  fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => void readVerdicts(text)));
});

it('an export is of its format, and a run is told why', () => {
  expect(JSON.parse(triageText([SAMPLE_VERDICT], SAMPLE_VERDICT.at))).toEqual({
    ...TRIAGE_FILE,
    exported: SAMPLE_VERDICT.at,
    verdicts: [SAMPLE_VERDICT],
  });
  expect(verdictNote(SAMPLE_VERDICT)).toBe(
    'Alert Ransom note (edr/ransom-note): true positive. Files end in .lock\nIs it ours? Yes',
  );
});
