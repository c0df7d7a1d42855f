import { expect, it } from 'vitest';
import { csf2 } from '../frameworks/csf.ts';
import { toScoreReport } from './report.ts';
import { scoreProgramme } from './score-programme.ts';

const score = scoreProgramme({
  assessments: [
    {
      id: 'secret',
      title: 'Secret sensor',
      csf: ['DE.CM-01'],
      floor: 4,
      history: [{ date: '2026-01-01', current: 3, target: 4 }],
    },
    {
      id: 'plain',
      title: 'Plain',
      csf: ['DE.CM-01'],
      weight: 2,
      history: [{ date: '2026-01-01', current: 2.5 }],
    },
  ],
  scale: { min: 0, max: 5, step: 0.5 },
  thresholds: { provisionalCoverage: 0.8, evidenceCap: 0.4 },
  framework: csf2,
  today: '2026-06-30',
});

it('has exactly the public keys, for every node', () => {
  const report = toScoreReport(score);
  const keys = [
    'id',
    'title',
    'score',
    'low',
    'high',
    'coverage',
    'target',
    'attainment',
    'level',
    'evidenced',
  ];
  expect(Object.keys(report)).toEqual([
    'asOf',
    'scale',
    'overall',
    'functions',
    'categories',
    'subcategories',
  ]);
  for (const node of [report.overall, ...report.functions, ...report.categories])
    expect(Object.keys(node)).toEqual(keys);
  for (const node of report.subcategories)
    expect(Object.keys(node)).toEqual([...keys, 'gap', 'priority', 'band']);
  expect([report.functions.length, report.categories.length, report.subcategories.length]).toEqual([
    6, 22, 106,
  ]);
});

it('does not round', () => {
  const node = toScoreReport(score).subcategories.find(({ id }) => id === 'DE.CM-01');
  expect(node).toMatchObject({
    score: 8 / 3,
    low: 8 / 3,
    high: 8 / 3,
    coverage: 1,
    target: 4,
    gap: 1,
    evidenced: 2,
  });
});
