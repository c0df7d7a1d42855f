import { expect, it } from 'vitest';
import { csf2 } from '../frameworks/csf.ts';
import type { Control } from './control-state.ts';
import { assessmentDays, lineOf, scoreSeries } from './score-series.ts';

const control: Control = {
  id: 'a',
  title: 'A',
  csf: ['DE.CM-01'],
  history: [
    { date: '2026-01-10', current: 1 },
    { date: '2026-01-31', current: 2 },
    { date: '2026-04-30', current: 3 },
    { date: '2026-07-31', current: 4 },
  ],
};
const settings = {
  assessments: [control],
  scale: { min: 0, max: 5, step: 0.5 },
  thresholds: { provisionalCoverage: 0.8, evidenceCap: 0.4 },
  framework: csf2,
};

it('takes the last day of each month with an entry, up to today', () => {
  expect(assessmentDays([control], '2026-06-30')).toEqual(['2026-01-31', '2026-04-30']);
  expect(assessmentDays([control], '2026-12-31', 2)).toEqual(['2026-04-30', '2026-07-31']);
});

it('has a point for each day', () => {
  const series = scoreSeries(settings, ['2025-12-31', '2026-01-31', '2026-04-30']);
  expect(series.overall.map(({ score }) => score)).toEqual([null, 2, 3]);
  expect(series.functions['DE']?.map(({ score }) => score)).toEqual([null, 2, 3]);
  expect(series.functions['GV']?.map(({ score }) => score)).toEqual([null, null, null]);
});

it('draws a line through two points or more', () => {
  const { overall } = scoreSeries(settings, ['2025-12-31', '2026-01-31', '2026-04-30']);
  expect(lineOf(overall)).toHaveLength(2);
  expect(lineOf(overall.slice(0, 2))).toBeNull();
});
