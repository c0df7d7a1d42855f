import fc from 'fast-check';
import { expect, it } from 'vitest';
import { controls, someDay } from '../../testing/random/controls.ts';
import { csf2 } from '../frameworks/csf.ts';
import type { Control } from './control-state.ts';
import { scoreProgramme } from './score-programme.ts';
import { runs } from '../../testing/length.ts';

/**
 * The same numbers a second time, straight from the text of the formulas: nothing of the domain but the framework's ids is used.
 * A fraction is a pair [numerator, denominator].
 */
type Q = [bigint, bigint];
const q = (value: number): Q => [BigInt(Math.round(value * 1000)), 1000n];
const add = ([a, b]: Q, [c, d]: Q): Q => [a * d + c * b, b * d];
const sub = (a: Q, [c, d]: Q): Q => add(a, [-c, d]);
const mul = ([a, b]: Q, [c, d]: Q): Q => [a * c, b * d];
const div = ([a, b]: Q, [c, d]: Q): Q => (c < 0n ? [-a * d, -b * c] : [a * d, b * c]);
const less = (a: Q, b: Q) => sub(a, b)[0] < 0n;
const sum = (list: Q[]) => list.reduce(add, [0n, 1n] as Q);
const mean = (list: (Q | null)[]): Q | null => {
  const known = list.filter((one) => one !== null);
  return known.length === 0 ? null : div(sum(known), q(known.length));
};
const num = (value: Q | null) => (value === null ? null : Number((value[0] * 10n ** 18n) / value[1]) / 1e18);

const MIN = q(0);
const MAX = q(5);

function reference(list: Control[], day: string) {
  const wMax = list.reduce((most, { weight = 1 }) => Math.max(most, weight), 0);
  const facts = list.map((control) => {
    const past = (control.history ?? [])
      .filter(({ date }) => date <= day)
      .sort((a, b) => (a.date < b.date ? -1 : 1));
    const last = past.at(-1);
    const valid = (control.evidence ?? []).some(({ collected, valid_for }) => {
      const days = valid_for === '36h' ? 2 : Number(valid_for.replace('d', ''));
      const age = (Date.parse(day) - Date.parse(collected)) / 86_400_000;
      return age >= 0 && age <= days;
    });
    const c = last && 'current' in last ? last.current : null;
    const t = last && 'current' in last ? (last.target ?? null) : null;
    return {
      control,
      w: control.weight ?? 1,
      aside: last !== undefined && 'status' in last,
      c,
      t,
      e: c !== null && !valid ? Math.min(c, 2) : c,
    };
  });
  const subs = csf2.subcategories.map(({ id, category }) => {
    const own = facts.filter(({ control }) => control.csf.includes(id));
    const A = own.filter(({ aside }) => !aside);
    const R = A.filter(({ c }) => c !== null);
    const T = R.filter(({ t }) => t !== null);
    const W = (some: typeof A) => sum(some.map(({ w }) => q(w)));
    const weighted = (some: typeof A, value: (one: (typeof A)[number]) => number) =>
      sum(some.map((one) => mul(q(one.w), q(value(one)))));
    const open = sub(W(A), W(R));
    const dropped = own.length > 0 && A.length === 0;
    const scoreSum = weighted(R, ({ c }) => c!);
    const gap =
      T.length > 0
        ? div(
            weighted(T, ({ c, t }) => Math.max(0, Math.round((t! - c!) * 100) / 100)),
            W(T),
          )
        : null;
    const wSub = own.reduce((most, { w }) => Math.max(most, w), 0);
    const g1 = gap && add(q(1), gap); // 5·g/(max − min) is g on this scale
    return {
      id,
      category,
      dropped,
      score: R.length > 0 ? div(scoreSum, W(R)) : null,
      evidenced:
        R.length > 0
          ? div(
              weighted(R, ({ e }) => e!),
              W(R),
            )
          : null,
      coverage: dropped ? null : A.length > 0 ? div(W(R), W(A)) : q(0),
      low: dropped ? null : A.length > 0 ? div(add(scoreSum, mul(MIN, open)), W(A)) : MIN,
      high: dropped ? null : A.length > 0 ? div(add(scoreSum, mul(MAX, open)), W(A)) : MAX,
      target:
        T.length > 0
          ? div(
              weighted(T, ({ t }) => t!),
              W(T),
            )
          : null,
      gap,
      priority: g1 && mul(div(q(wSub), q(wMax)), div(mul(q(100), sub(mul(g1, g1), q(1))), q(35))),
    };
  });
  type Sub = (typeof subs)[number];
  const attainment = (some: Sub[]): Q | null => {
    const aimed = some.filter(({ target }) => target !== null && less(MIN, target));
    if (aimed.length === 0) return null;
    return div(
      sum(aimed.map(({ target, gap }) => sub(sub(target!, gap!), MIN))),
      sum(aimed.map(({ target }) => sub(target!, MIN))),
    );
  };
  const level = (some: Sub[]) => {
    const inPlay = some.filter(({ dropped }) => !dropped);
    if (inPlay.length === 0) return null;
    return [5, 4, 3, 2, 1, 0].find((k) => inPlay.every(({ score }) => !less(score ?? MIN, q(k))))!;
  };
  const node = (some: Sub[]) => {
    const inPlay = some.filter(({ dropped }) => !dropped);
    return {
      score: mean(inPlay.map(({ score }) => score)),
      low: mean(inPlay.map(({ low }) => low)),
      high: mean(inPlay.map(({ high }) => high)),
      coverage: mean(inPlay.map(({ coverage }) => coverage)),
      target: mean(inPlay.map(({ target }) => target)),
      evidenced: mean(inPlay.map(({ evidenced }) => evidenced)),
      attainment: attainment(inPlay),
    };
  };
  const functions = csf2.functions.map(({ id }) => node(subs.filter((one) => one.id.startsWith(`${id}.`))));
  const keys = ['score', 'low', 'high', 'coverage', 'target', 'evidenced', 'attainment'] as const;
  const numbers = (one: Record<(typeof keys)[number], Q | null>) => keys.map((key) => num(one[key]));
  return {
    overall: [...keys.map((key) => num(mean(functions.map((one) => one[key])))), level(subs)],
    flatMean: num(mean(subs.map(({ score }) => score))),
    functions: functions.map((one, i) => [
      ...numbers(one),
      level(subs.filter(({ id }) => id.startsWith(`${csf2.functions[i]!.id}.`))),
    ]),
    categories: csf2.categories.map(({ id }) => {
      const own = subs.filter(({ category }) => category === id);
      return [...numbers(node(own)), level(own)];
    }),
    subcategories: subs.map((one) => [
      ...numbers({ ...one, attainment: attainment([one]) }),
      level([one]),
      num(one.gap),
      num(one.priority),
    ]),
  };
}

function domain(list: Control[], day: string) {
  const score = scoreProgramme({
    assessments: list,
    scale: { min: 0, max: 5, step: 0.5 },
    thresholds: { provisionalCoverage: 0.8, evidenceCap: 0.4 },
    framework: csf2,
    today: day,
  });
  const numbers = (
    one:
      | (typeof score)['functions'][number]
      | (typeof score)['overall']
      | (typeof score)['categories'][number]
      | (typeof score)['subcategories'][number],
  ) => [one.score, one.low, one.high, one.coverage, one.target, one.evidenced, one.attainment, one.level];
  return {
    overall: numbers(score.overall),
    flatMean: score.overall.flatMean,
    functions: score.functions.map(numbers),
    categories: score.categories.map(numbers),
    subcategories: score.subcategories.map((one) => [...numbers(one), one.gap, one.priority]),
  };
}

it('agrees with a reference calculation on random programmes to 1e-9', () => {
  let compared = 0;
  fc.assert(
    fc.property(controls, someDay, (list, day) => {
      const expected = [reference(list, day)].flatMap(flat);
      const actual = [domain(list, day)].flatMap(flat);
      expect(actual.length).toBe(expected.length);
      for (const [index, number] of actual.entries()) {
        const other = expected[index]!;
        if (number === null || other === null) expect([index, number]).toEqual([index, other]);
        else if (Math.abs(number - other) > 1e-9) expect([index, number]).toEqual([index, other]);
        compared += number === null ? 0 : 1;
      }
    }),
    { numRuns: runs(50) },
  );
  expect(compared).toBeGreaterThan(200 * runs(50));
});

function flat({ overall, flatMean, functions, categories, subcategories }: ReturnType<typeof domain>) {
  return [overall, [flatMean], ...functions, ...categories, ...subcategories].flat();
}
