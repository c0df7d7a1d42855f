import { describe, expect, it } from 'vitest';
import { csf2 } from '../frameworks/csf.ts';
import type { Control } from './control-state.ts';
import { trend } from './trend.ts';

const scale = { min: 0, max: 5, step: 0.5 };
const control = (id: string, csf: string, ...scores: [string, number][]): Control => ({
  id,
  title: id,
  csf: [csf],
  history: scores.map(([date, current]) => ({ date, current })),
});
const [Q1, Q2] = ['2026-03-31', '2026-06-30'];
const between = (assessments: Control[], from = Q1, to = Q2) =>
  trend({ assessments, scale, framework: csf2, from, to });
const node = (result: ReturnType<typeof trend>, id: string) =>
  [...result.functions, ...result.categories, ...result.subcategories].find((one) => one.id === id)!;

describe('trend', () => {
  // DE.CM-01: a 2 → 3, b new with 5. Before 2, after (3 + 5)/2 = 4: change 2 = matched 1 + scope 1.
  it('splits better controls from more controls', () => {
    const result = between([control('a', 'DE.CM-01', [Q1, 2], [Q2, 3]), control('b', 'DE.CM-01', [Q2, 5])]);
    const expected = { before: 2, after: 4, change: 2, matched: 1, scope: 1, controls: 1 };
    expect(node(result, 'DE.CM-01')).toMatchObject(expected);
    expect(node(result, 'DE')).toMatchObject(expected);
    expect(result.overall).toMatchObject(expected);
  });

  // DE: CM-01 2 → 4, CM-02 new with 0. Before 2, after 2: nothing seems to have happened, but 2 = −2.
  it('shows progress that new, honest answers hide', () => {
    const result = between([control('a', 'DE.CM-01', [Q1, 2], [Q2, 4]), control('b', 'DE.CM-02', [Q2, 0])]);
    expect(node(result, 'DE')).toMatchObject({ before: 2, after: 2, change: 0, matched: 2, scope: -2 });
    expect(node(result, 'DE.CM-02')).toMatchObject({
      before: null,
      after: 0,
      change: null,
      matched: null,
      scope: null,
      controls: 0,
    });
  });

  it('has nothing to split where no control matches', () => {
    const left: Control = {
      ...control('a', 'DE.CM-01', [Q1, 2]),
      history: [
        { date: Q1, current: 2 },
        { date: Q2, status: 'out-of-scope' },
      ],
    };
    const result = between([left, control('b', 'DE.CM-01', [Q2, 4])]);
    expect(node(result, 'DE.CM-01')).toMatchObject({
      before: 2,
      after: 4,
      change: 2,
      matched: null,
      scope: null,
    });
  });

  it('counts a control once, however many subcategories it serves', () => {
    const wide = { ...control('a', 'DE.CM-01', [Q1, 2], [Q2, 3]), csf: ['DE.CM-01', 'DE.CM-02', 'RS.MA-01'] };
    const result = between([wide]);
    expect([result.overall.controls, node(result, 'DE').controls, node(result, 'DE.CM-02').controls]).toEqual(
      [1, 1, 1],
    );
  });
});
