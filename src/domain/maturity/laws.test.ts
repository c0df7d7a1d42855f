import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { controls, someDay, weight } from '../../testing/random/controls.ts';
import { csf2 } from '../frameworks/csf.ts';
import { type Control, controlAsOf, withEntry } from './control-state.ts';
import type { NodeScore, ProgrammeScore } from './score.ts';
import { scoreProgramme } from './score-programme.ts';
import { trend } from './trend.ts';
import { runs } from '../../testing/length.ts';

const scale = { min: 0, max: 5, step: 0.5 };
const thresholds = { provisionalCoverage: 0.8, evidenceCap: 0.4 };
const score = (assessments: readonly Control[], today: string) =>
  scoreProgramme({ assessments, scale, thresholds, framework: csf2, today });
const nodesOf = ({ overall, functions, categories, subcategories }: ProgrammeScore): NodeScore[] => [
  overall,
  ...functions,
  ...categories,
  ...subcategories,
];
const laws = (name: string, check: (list: Control[], day: string) => void) =>
  it(name, () => fc.assert(fc.property(controls, someDay, check), { numRuns: runs(30) }));

describe('laws of scoring', () => {
  laws('low ≤ score ≤ high, evidenced ≤ score, all within the scale', (list, day) => {
    for (const { score: own, low, high, evidenced } of nodesOf(score(list, day))) {
      if (low !== null && high !== null) {
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(5);
        expect(low).toBeLessThanOrEqual(own ?? high);
        expect(own ?? low).toBeLessThanOrEqual(high);
      }
      expect(evidenced ?? 0).toBeLessThanOrEqual(own ?? 0);
    }
  });

  laws('at full coverage the bounds are the score', (list, day) => {
    for (const { score: own, low, high, coverage } of nodesOf(score(list, day))) {
      if (coverage === 1) expect([low, high]).toEqual([own, own]);
    }
  });

  it('full coverage is reached when every control of the programme is answered', () => {
    const answered = csf2.subcategories.map(({ id }, index) => ({
      id: `c${index}`,
      title: 'C',
      csf: [id],
      history: [{ date: '2026-01-01', current: (index % 11) / 2 }],
    }));
    for (const { score: own, low, high, coverage, provisional } of nodesOf(score(answered, '2026-01-01'))) {
      expect([coverage, low, high, provisional]).toEqual([1, own, own, false]);
    }
  });

  it('adding an answer never widens the bounds', () => {
    fc.assert(
      fc.property(controls, someDay, fc.nat(), fc.integer({ min: 0, max: 10 }), (list, day, pick, half) => {
        const open = list.filter((control) => controlAsOf(control, day).kind === 'unanswered');
        const chosen = open[pick % Math.max(1, open.length)];
        const answered = list.map((one) =>
          one === chosen ? withEntry(one, { date: day, current: half / 2 }) : one,
        );
        const before = nodesOf(score(list, day));
        for (const [index, after] of nodesOf(score(answered, day)).entries()) {
          expect(after.low ?? 0).toBeGreaterThanOrEqual(before[index]!.low ?? 0);
          expect(after.high ?? 0).toBeLessThanOrEqual(before[index]!.high ?? 0);
        }
      }),
      { numRuns: runs(30) },
    );
  });

  it('the order of files changes nothing', () => {
    fc.assert(
      fc.property(
        controls.chain((list) =>
          fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
        ),
        someDay,
        ([list, shuffled], day) => {
          expect(score(shuffled, day)).toEqual(score(list, day));
        },
      ),
      { numRuns: runs(30) },
    );
  });

  laws('attainment stays between 0 and 1, whatever overshoots', (list, day) => {
    for (const { attainment } of nodesOf(score(list, day))) {
      expect(attainment ?? 0).toBeGreaterThanOrEqual(0);
      expect(attainment ?? 0).toBeLessThanOrEqual(1);
    }
  });

  laws('more overshoot changes no gap and no attainment', (list, day) => {
    const raised = list.map((control) => {
      const state = controlAsOf(control, day);
      if (state.kind !== 'scored' || state.entry.target === undefined) return control;
      return state.entry.current > state.entry.target
        ? withEntry(control, { ...state.entry, current: 5 })
        : control;
    });
    const [before, after] = [score(list, day), score(raised, day)];
    expect(after.overall.attainment).toBe(before.overall.attainment);
    expect(after.subcategories.map(({ gap }) => gap)).toEqual(before.subcategories.map(({ gap }) => gap));
  });

  it('scaling all weights changes nothing but the weights shown', () => {
    fc.assert(
      fc.property(controls, someDay, weight, (list, day, factor) => {
        const scaled = list.map((control) => ({ ...control, weight: (control.weight ?? 1) * factor }));
        const [before, after] = [score(list, day), score(scaled, day)];
        const bare = (one: ProgrammeScore) => ({
          ...one,
          subcategories: one.subcategories.map((node) => ({
            ...node,
            contributions: node.contributions.map(({ weight: _weight, ...rest }) => rest),
          })),
        });
        expect(bare(after)).toEqual(bare(before));
      }),
      { numRuns: runs(30) },
    );
  });

  laws('a control set aside changes no score, target, coverage or bound', (list, day) => {
    const extra: Control[] = list
      .filter((control) => ['scored', 'unanswered'].includes(controlAsOf(control, day).kind))
      .map((one) => ({
        ...one,
        id: `${one.id}-x`,
        history: [{ date: '2025-01-01', status: 'out-of-scope' }],
      }));
    const [before, after] = [nodesOf(score(list, day)), nodesOf(score([...list, ...extra], day))];
    for (const [index, { score: own, target, coverage, low, high, attainment }] of after.entries()) {
      expect({ own, target, coverage, low, high, attainment }).toEqual({
        own: before[index]!.score,
        target: before[index]!.target,
        coverage: before[index]!.coverage,
        low: before[index]!.low,
        high: before[index]!.high,
        attainment: before[index]!.attainment,
      });
    }
  });

  laws('the shares of a scored node add up to 1', (list, day) => {
    const { overall, functions, categories, subcategories } = score(list, day);
    for (const { score: own, contributions } of [overall, ...functions, ...categories, ...subcategories]) {
      const sum = contributions.reduce((total, { share }) => total + share, 0);
      expect(sum).toBeCloseTo(own === null ? 0 : 1, 12);
    }
  });

  laws('the contributions of a node make its score', (list, day) => {
    const { overall, functions, categories, subcategories } = score(list, day);
    for (const { score: own, contributions } of [overall, ...functions, ...categories, ...subcategories]) {
      const sum = contributions.reduce((total, part) => total + part.share * (part.score ?? 0), 0);
      expect(sum).toBeCloseTo(own ?? 0, 12);
    }
  });
});

it('matched change and scope effect add up to the change', () => {
  fc.assert(
    fc.property(controls, someDay, someDay, (assessments, from, to) => {
      const { overall, functions, categories, subcategories } = trend({
        assessments,
        scale,
        framework: csf2,
        from,
        to,
      });
      for (const node of [overall, ...functions, ...categories, ...subcategories]) {
        expect(node.matched === null).toBe(node.scope === null);
        expect(node.controls === 0).toBe(node.matched === null);
        if (node.matched === null) continue;
        expect(node.matched + (node.scope ?? 0)).toBeCloseTo(node.change ?? Number.NaN, 12);
        expect(node.change).toBeCloseTo((node.after ?? 0) - (node.before ?? 0), 12);
        if (from === to) expect([node.change, node.matched, node.scope]).toEqual([0, 0, 0]);
      }
    }),
    { numRuns: runs(30) },
  );
});
