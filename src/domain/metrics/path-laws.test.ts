import fc from 'fast-check';
import { expect, it } from 'vitest';
import { programmeOf, recordOf, runbookOf, sectionOf, stepOf } from '../../testing/build-programme.ts';
import { runs } from '../../testing/length.ts';
import { stepDigest } from '../links/step-digest.ts';
import type { Step } from '../model/body.ts';
import type { RecordDocument } from '../model/programme.ts';
import type { Walked } from '../model/record.ts';
import { countWays, pathCoverage } from './path-coverage.ts';

const TODAY = '2026-06-01';
const SPAN = { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };
const arm = (label: string, text: string) => ({
  label,
  text,
  html: text,
  destination: { kind: 'end' as const, reason: text },
  span: SPAN,
});
const DECISION = stepOf('Is it real', {
  kind: 'decision',
  key: 'real',
  arms: [arm('Yes', 'end: act'), arm('No', 'end: thank')],
});
const STEP = stepOf('Look', { key: 'look' });

const runbookWith = (...steps: Step[]) =>
  runbookOf(
    { exercise_interval: '365d' },
    { sections: [sectionOf('Containment', ['containment'], { steps })] },
  );
const RUNBOOK = runbookWith(STEP, DECISION);

interface Walk {
  way: 'look' | 'Yes' | 'No';
  words: 'none' | 'these' | 'others';
}
function walkOf({ way, words }: Walk): Walked {
  const step = way === 'look' ? STEP : DECISION;
  const digest =
    words === 'none' ? {} : { digest: words === 'these' ? stepDigest(step, undefined) : 'other' };
  return way === 'look' ? { step: 'look', ...digest } : { decision: 'real', arm: way, ...digest };
}
const walkedOn = (date: string, walks: readonly Walk[], at = 0) =>
  recordOf({ id: `r${at}`, date, walked: { [RUNBOOK.id]: walks.map(walkOf) } });

const way = fc.constantFrom<Walk['way']>('look', 'Yes', 'No');
const anyWalk = fc.record({ way, words: fc.constantFrom<Walk['words']>('none', 'these', 'others') });
const honest = fc.record({ way, words: fc.constantFrom<Walk['words']>('none', 'these') });
const day = fc.constantFrom(
  '2024-01-01',
  '2025-07-01',
  '2026-02-01',
  '2026-02-02',
  '2026-06-01',
  '2026-06-02',
);
const records = (walk: fc.Arbitrary<Walk>) =>
  fc.array(fc.tuple(day, fc.array(walk, { minLength: 1, maxLength: 3 })), { maxLength: 4 });
const coverage = (all: readonly RecordDocument[], runbook = RUNBOOK) =>
  pathCoverage(runbook, programmeOf({ records: [...all] }), TODAY);

it('every way is in one state, whatever the order of the records', () => {
  fc.assert(
    fc.property(records(anyWalk), (given) => {
      const all = given.map(([on, walks], at) => walkedOn(on, walks, at));
      const ways = coverage(all);
      const { of, ...counts } = countWays(ways);
      expect(Object.values(counts).reduce((sum, count) => sum + count)).toBe(of);
      const states = (list: typeof ways) => list.map(({ state, on }) => [state, on]);
      expect(states(coverage(all.toReversed()))).toEqual(states(ways));
    }),
    { numRuns: runs(60) },
  );
});

it('a record more never takes away what was walked, if it met the words of today or does not say', () => {
  fc.assert(
    fc.property(records(anyWalk), day, fc.array(honest, { minLength: 1 }), (given, on, more) => {
      const all = given.map(([one, walks], at) => walkedOn(one, walks, at));
      const before = coverage(all);
      const after = coverage([...all, walkedOn(on, more, all.length)]);
      for (const [at, { state }] of before.entries()) {
        if (state === 'walked') expect(after[at]?.state).toBe('walked');
        if (state !== 'never') expect(after[at]?.state).not.toBe('never');
      }
    }),
    { numRuns: runs(60) },
  );
});

const EDITS: readonly [name: string, edit: (step: Step, word: string) => Step][] = [
  ['its title', (step, word) => ({ ...step, title: `${step.title} ${word}` })],
  ['its text', (step, word) => ({ ...step, html: `${step.html}<p>${word}</p>` })],
  [
    'where a way leads',
    (step, word) => ({ ...step, arms: edited(step, (one) => arm(one.label, `end: ${word}`)) }),
  ],
  [
    'where a way leads, by the same words',
    (step, word) => ({
      ...step,
      arms: edited(step, (one) => ({ ...one, destination: { kind: 'step', anchor: word } })),
    }),
  ],
  [
    'the runbook that a way leads to, by the same words',
    (step, word) => ({
      ...step,
      arms: edited(step, (one) => ({ ...one, destination: { kind: 'file', path: `runbooks/${word}.md` } })),
    }),
  ],
  [
    'a fact',
    (step, word) => ({
      ...step,
      facts: { caution: { text: word, html: word, span: SPAN, links: [] } },
    }),
  ],
  ['the order of its ways', (step) => ({ ...step, arms: step.arms.toReversed() })],
  [
    'the words of a way',
    (step, word) => ({ ...step, arms: edited(step, (one) => arm(`${one.label}, ${word}`, one.text)) }),
  ],
  ['a way more', (step, word) => ({ ...step, arms: [...step.arms, arm(`Else ${word}`, 'end')] })],
];
const edited = ({ arms }: Step, change: (one: Step['arms'][number]) => Step['arms'][number]) =>
  arms.map((one, at) => (at === 0 ? change(one) : one));

it.each(EDITS)('a decision that was walked and then edited in %s is walked, but changed since', (_, edit) => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z]{3,9}$/), (word) => {
      const all = [
        walkedOn('2026-05-01', [
          { way: 'Yes', words: 'these' },
          { way: 'No', words: 'these' },
        ]),
      ];
      const states = coverage(all, runbookWith(STEP, edit(DECISION, word)))
        .filter(({ step }) => step === 'real')
        .map(({ state }) => state);
      expect(states.slice(0, 2)).toEqual(['changed', 'changed']);
      expect(states.slice(2).every((state) => state === 'never')).toBe(true);
    }),
    { numRuns: runs(20) },
  );
});

const KEPT: readonly [name: string, edit: (word: string) => Step[]][] = [
  ['its place', () => [DECISION, STEP]],
  ['its phase', () => [STEP, { ...DECISION, phase: 'analysis' }]],
  ['its lines', () => [STEP, { ...DECISION, span: { ...SPAN, start: { line: 9, column: 1 } } }]],
  ['the words of another step', (word) => [{ ...STEP, html: `<p>${word}</p>` }, DECISION]],
  ['a step more before it', (word) => [stepOf(word), STEP, DECISION]],
  ['its heading anchor, under a stable id', (word) => [STEP, { ...DECISION, anchor: word }]],
];

it.each(KEPT)('a decision that was walked is walked still where nothing changed but %s', (_, edit) => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z]{3,9}$/), (word) => {
      const all = [walkedOn('2026-05-01', [{ way: 'Yes', words: 'these' }])];
      const ways = coverage(all, runbookWith(...edit(word))).filter(({ step }) => step === 'real');
      expect(ways.map(({ arm: label, state }) => [label, state])).toEqual([
        ['Yes', 'walked'],
        ['No', 'never'],
      ]);
    }),
    { numRuns: runs(10) },
  );
});
