import { describe, expect, it } from 'vitest';
import { csf2 } from '../frameworks/csf.ts';
import type { HistoryEntry } from '../model/assessment.ts';
import type { Control } from './control-state.ts';
import { scoreProgramme } from './score-programme.ts';

/** Worked by hand from /reference/scoring/; scale 0 to 5, judged on 2026-06-30. */
const TODAY = '2026-06-30';
const scored = (current: number, target?: number): HistoryEntry[] => [
  { date: '2026-06-01', current, ...(target === undefined ? {} : { target }) },
];
const setAside: HistoryEntry[] = [{ date: '2026-06-01', status: 'not-applicable', rationale: 'none here' }];
const valid = [{ title: 'R', ref: 's', method: 'test' as const, collected: '2026-06-01', valid_for: '90d' }];

let count = 0;
const control = (csf: string, parts: Partial<Control> = {}): Control => {
  count += 1;
  return { id: `c${count}`, title: `Control ${count}`, csf: [csf], ...parts };
};

function score(assessments: Control[], scale = { min: 0, max: 5, step: 0.5 }) {
  const thresholds = { provisionalCoverage: 0.8, evidenceCap: 0.4 };
  const result = scoreProgramme({ assessments, scale, thresholds, framework: csf2, today: TODAY });
  const find = <N extends { id: string }>(nodes: N[], id: string) => nodes.find((node) => node.id === id)!;
  return {
    ...result,
    fn: (id: string) => find(result.functions, id),
    category: (id: string) => find(result.categories, id),
    sub: (id: string) => find(result.subcategories, id),
  };
}

/** RC has eight subcategories: RC.RP-01 to -06, RC.CO-03 and -04. Sets aside all but those named. */
function recoverOnly(...used: string[]): Control[] {
  const rest = csf2.subcategories.filter(
    ({ category, id }) => category.startsWith('RC.') && !used.includes(id),
  );
  return rest.map(({ id }) => control(id, { history: setAside }));
}

describe('a subcategory', () => {
  // A = {a 2.5, b 4 (weight 2), c unanswered}; d is set aside. Weights: A = 1+2+1 = 4, R = 3.
  const controls = [
    control('DE.CM-01', { history: scored(2.5, 3) }),
    control('DE.CM-01', { history: scored(4, 3.5), weight: 2, evidence: valid }),
    control('DE.CM-01'),
    control('DE.CM-01', { history: setAside }),
  ];
  const node = score(controls).sub('DE.CM-01');

  it('weighs its scores', () => {
    expect(node.score).toBe(10.5 / 3); // (2.5 + 2·4) / 3 = 3.5
    expect(node.coverage).toBe(0.75); // 3 / 4
    expect(node.provisional).toBe(true); // 0.75 < 0.8
    expect(node.low).toBe(10.5 / 4); // unanswered as 0: 2.625
    expect(node.high).toBe(15.5 / 4); // unanswered as 5: 3.875
  });

  it('lets no overshoot pay for another control', () => {
    expect(node.target).toBe(10 / 3); // (3 + 2·3.5) / 3
    expect(node.gap).toBe(0.5 / 3); // (0.5 + 2·0) / 3, though 3.5 > 3.33
    expect(node.attainment).toBe(0.95); // (10/3 − 0.5/3) / (10/3) = 9.5 / 10
  });

  it('caps what has no evidence', () => {
    expect(node.evidenced).toBe(10 / 3); // 2.5 is capped at 2, 4 has evidence: (2 + 2·4) / 3
  });

  it('has a priority', () => {
    // g = 1/6: 100·((7/6)² − 1)/35 = 100·(13/36)/35 = 1.0317…; weight 2 is the largest.
    expect(node.priority).toBeCloseTo(1300 / 1260, 12);
    expect(node.band).toBe('low');
  });

  it('shows what made it', () => {
    expect(
      node.contributions.map(({ state, weight, score, share, evidence }) => ({
        state,
        weight,
        score,
        share,
        evidence,
      })),
    ).toEqual([
      { state: 'scored', weight: 1, score: 2.5, share: 1 / 3, evidence: 'none' },
      { state: 'scored', weight: 2, score: 4, share: 2 / 3, evidence: 'valid' },
      { state: 'unanswered', weight: 1, score: null, share: 0, evidence: 'none' },
      { state: 'not-applicable', weight: 1, score: null, share: 0, evidence: 'none' },
    ]);
  });

  it.each([
    ['no control', [], { inPlay: true, score: null, low: 0, high: 5, coverage: 0, unanswered: true }],
    [
      'an unanswered control',
      [control('DE.CM-01')],
      { inPlay: true, score: null, low: 0, high: 5, coverage: 0 },
    ],
    ['a real 0', [control('DE.CM-01', { history: scored(0) })], { score: 0, low: 0, high: 0, coverage: 1 }],
    [
      'only controls set aside',
      [control('DE.CM-01', { history: setAside })],
      { inPlay: false, score: null, low: null, high: null, coverage: null, unanswered: false, level: null },
    ],
  ])('with %s', (_, controls, expected) => {
    expect(score(controls).sub('DE.CM-01')).toMatchObject(expected);
  });

  it('has no target, gap, priority or attainment where none is set', () => {
    const bare = score([control('DE.CM-01', { history: scored(3) })]).sub('DE.CM-01');
    expect(bare).toMatchObject({ target: null, gap: null, priority: null, band: null, attainment: null });
  });

  it('is provisional below the threshold, not at it', () => {
    const share = (weight: number) =>
      score([control('DE.CM-01', { history: scored(3), weight }), control('DE.CM-01')]).sub('DE.CM-01');
    expect([share(4).coverage, share(4).provisional]).toEqual([0.8, false]);
    expect(share(3.9).provisional).toBe(true);
  });

  it('counts a control once, also where its mapping stands twice', () => {
    const twice = control('DE.CM-01', { csf: ['DE.CM-01', 'DE.CM-01'], history: scored(3) });
    const node = score([twice, control('DE.CM-01', { history: scored(2) })]).sub('DE.CM-01');
    expect([node.score, node.contributions.length]).toEqual([2.5, 2]);
  });

  it('stands on another scale', () => {
    const four = score([control('DE.CM-01', { history: scored(2, 3) }), control('DE.CM-01')], {
      min: 1,
      max: 4,
      step: 1,
    }).sub('DE.CM-01');
    // low (2+1)/2, high (2+4)/2, attainment (3−1−1)/(3−1), g = 5·1/3: 100·((8/3)² − 1)/35 = 100·(55/9)/35
    expect(four).toMatchObject({ low: 1.5, high: 3, attainment: 0.5, level: 2, nextLevel: 3, evidenced: 2 });
    expect(four.priority).toBeCloseTo(5500 / 315, 12);
    expect(four.band).toBe('medium');
  });
});

describe('a function', () => {
  // RC in play: RP-01 3 of 4, RP-02 2 of 2 (evidence), CO-03 unanswered; the other five are set aside.
  const controls = [
    ...recoverOnly('RC.RP-01', 'RC.RP-02', 'RC.CO-03'),
    control('RC.RP-01', { history: scored(3, 4) }),
    control('RC.RP-02', { history: scored(2, 2), evidence: valid }),
    control('RC.CO-03', { floor: 1 }),
  ];
  const result = score(controls);
  const recover = result.fn('RC');

  it('is the mean of its subcategories in play', () => {
    expect(recover.score).toBe(2.5); // (3 + 2) / 2
    expect(recover.target).toBe(3); // (4 + 2) / 2
    expect(recover.coverage).toBe(2 / 3); // (1 + 1 + 0) / 3
    expect(recover.low).toBe(5 / 3); // (3 + 2 + 0) / 3
    expect(recover.high).toBe(10 / 3); // (3 + 2 + 5) / 3
    expect(recover.evidenced).toBe(2); // (min(3, 2) + 2) / 2
    expect(recover.attainment).toBe(5 / 6); // ((4 − 1) + (2 − 0)) / (4 + 2)
  });

  it('is computed over subcategories, not over categories', () => {
    // CO is unanswered: its score is null, RP's is 2.5; bounds: RP 2.5 to 2.5, CO 0 to 5.
    expect(result.category('RC.RP')).toMatchObject({ score: 2.5, low: 2.5, high: 2.5, coverage: 1 });
    expect(result.category('RC.CO')).toMatchObject({ score: null, low: 0, high: 5, coverage: 0, level: 0 });
    expect(recover.low).not.toBe((2.5 + 0) / 2);
  });

  it('has the level of its weakest subcategory, and says what blocks the next', () => {
    expect(recover).toMatchObject({ level: 0, nextLevel: 1 });
    expect(recover.blocksNextLevel).toMatchObject([{ id: 'RC.CO-03', score: null }]);
    expect(result.category('RC.RP')).toMatchObject({ level: 2, nextLevel: 3 });
    expect(result.category('RC.RP').blocksNextLevel).toMatchObject([{ id: 'RC.RP-02', score: 2 }]);
  });

  it('is gated by a key control that has not reached its floor', () => {
    expect(recover.gated).toBe(true);
    expect(recover.gatedBy).toMatchObject([{ floor: 1, score: null }]);
    expect(result.fn('DE').gated).toBe(false);
    expect(result.category('RC.RP').gated).toBe(false);
  });

  it('shows its subcategories in play and their shares', () => {
    expect(recover.contributions.map(({ id, share }) => [id, share])).toEqual([
      ['RC.RP-01', 0.5],
      ['RC.RP-02', 0.5],
      ['RC.CO-03', 0],
    ]);
  });

  it('drops out where nothing is in play', () => {
    const none = score(recoverOnly());
    expect(none.fn('RC')).toMatchObject({
      inPlay: false,
      score: null,
      low: null,
      coverage: null,
      level: null,
      nextLevel: null,
    });
    expect(none.overall.contributions.map(({ id }) => id)).toEqual(['GV', 'ID', 'PR', 'DE', 'RS']);
    expect(none.overall.high).toBe(5);
  });
});

describe('overall', () => {
  // DE: one of its 11 answered with 4; RC: RP-01 1, RP-02 2 of 8. Others unanswered.
  const result = score([
    control('DE.CM-01', { history: scored(4, 5) }),
    control('RC.RP-01', { history: scored(1, 2) }),
    control('RC.RP-02', { history: scored(2) }),
  ]);

  it('weighs functions equally', () => {
    expect(result.overall.score).toBe(2.75); // (4 + 1.5) / 2
    expect(result.overall.flatMean).toBe(7 / 3); // (4 + 1 + 2) / 3
    expect(result.overall.target).toBe(3.5); // (5 + 2) / 2
    expect(result.overall.attainment).toBe(0.65); // (4/5 + 1/2) / 2
    expect(result.overall.evidenced).toBe(1.75); // (2 + (1 + 2)/2) / 2
    expect(result.overall.coverage).toBeCloseTo((1 / 11 + 2 / 8) / 6, 15);
    expect(result.overall.low).toBeCloseTo((4 / 11 + 3 / 8) / 6, 15);
  });

  it('names the first of equally weak functions', () => {
    const equal = [control('DE.CM-01', { history: scored(2) }), control('RC.RP-01', { history: scored(2) })];
    expect(score(equal).overall.weakest?.id).toBe('DE');
  });

  it('names the weakest function', () => {
    expect(result.overall.weakest).toEqual({
      id: 'RC',
      title: expect.any(String),
      slug: 'recover',
      score: 1.5,
    });
    expect(score([]).overall).toMatchObject({
      weakest: null,
      score: null,
      flatMean: null,
      low: 0,
      high: 5,
      coverage: 0,
    });
  });
});

describe('as of a date', () => {
  it('later entries and later evidence do not count', () => {
    const later = control('DE.CM-01', {
      history: [...scored(4), { date: '2026-07-01', current: 1 }],
      evidence: [{ ...valid[0]!, collected: '2026-07-01' }],
    });
    expect(score([later]).sub('DE.CM-01')).toMatchObject({ score: 4, evidenced: 2 });
  });
});

it('always has 6 functions, 22 categories and 106 subcategories, and is plain JSON', () => {
  const { fn: _, category: __, sub: ___, ...result } = score([]);
  expect([result.functions.length, result.categories.length, result.subcategories.length]).toEqual([
    6, 22, 106,
  ]);
  expect(JSON.parse(JSON.stringify(result))).toEqual(result);
});
