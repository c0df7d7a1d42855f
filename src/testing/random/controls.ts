import fc from 'fast-check';
import { csf2 } from '../../domain/frameworks/csf.ts';
import type { HistoryEntry } from '../../domain/model/assessment.ts';
import type { Control } from '../../domain/maturity/control-state.ts';

/** Random controls for laws: half of them crowd on a dozen subcategories, so that controls meet. */

const DAYS = ['2025-12-31', '2026-01-31', '2026-02-28', '2026-03-31', '2026-04-30', '2026-05-31'] as const;
const IDS = csf2.subcategories.map(({ id }) => id);
const CROWDED = IDS.filter((_, index) => index % 9 === 0);

const day = fc.constantFrom(...DAYS);
/** Mostly on the scale's step, sometimes any hundredth: imported scores are not rounded. */
const score = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 10 }).map((half) => half / 2) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 500 }).map((hundredth) => hundredth / 100) },
);

const entry: fc.Arbitrary<HistoryEntry> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ date: day, current: score, target: score }, { requiredKeys: ['date', 'current'] }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      date: day,
      status: fc.constantFrom('not-applicable' as const, 'out-of-scope' as const),
    }),
  },
);

const evidence = fc.record({
  title: fc.constant('Report'),
  ref: fc.constant('share/report'),
  method: fc.constantFrom('examine' as const, 'interview' as const, 'test' as const),
  collected: day,
  valid_for: fc.constantFrom('15d', '59d', '90d', '36h'),
});

export const weight = fc.constantFrom(0.25, 0.5, 1, 1, 1, 1.5, 2, 3, 7);

const control: fc.Arbitrary<Omit<Control, 'id'>> = fc.record(
  {
    title: fc.constant('Control'),
    csf: fc.uniqueArray(fc.oneof(fc.constantFrom(...CROWDED), fc.constantFrom(...IDS)), {
      minLength: 1,
      maxLength: 3,
    }),
    weight,
    floor: fc.integer({ min: 0, max: 5 }),
    history: fc.uniqueArray(entry, { maxLength: 4, selector: ({ date }) => date }),
    evidence: fc.array(evidence, { maxLength: 2 }),
  },
  { requiredKeys: ['title', 'csf'] },
);

/** Controls of a programme, with ids that are unique and in no order. */
export const controls: fc.Arbitrary<Control[]> = fc
  .array(control, { maxLength: 40 })
  .map((list) => list.map((one, index) => ({ ...one, id: `control-${(index * 17) % 41}` })));

/** A day between, before or after the entries. */
export const someDay = fc.constantFrom(
  '2025-06-01',
  '2026-01-31',
  '2026-02-10',
  '2026-03-31',
  '2026-05-31',
  '2027-01-01',
);
