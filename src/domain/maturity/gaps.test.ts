import { expect, it } from 'vitest';
import { csf2 } from '../frameworks/csf.ts';
import type { Control } from './control-state.ts';
import { gapsOf, withGapsClosed } from './gaps.ts';
import { scoreProgramme } from './score-programme.ts';

const control = (id: string, csf: string, current?: number, target?: number): Control => ({
  id,
  title: id,
  csf: [csf],
  history:
    current === undefined
      ? []
      : [{ date: '2026-01-01', current, ...(target === undefined ? {} : { target }) }],
});
const controls = [
  control('a', 'DE.CM-01', 3, 4),
  control('b', 'DE.CM-02', 1, 3),
  control('c', 'DE.CM-03', 3, 3),
  control('d', 'DE.CM-06'),
  control('e', 'DE.AE-02', 3, 4),
];
const score = (assessments: Control[]) =>
  scoreProgramme({
    assessments,
    scale: { min: 0, max: 5, step: 0.5 },
    thresholds: { provisionalCoverage: 0.8, evidenceCap: 0.4 },
    framework: csf2,
    today: '2026-06-30',
  });

it('puts the most urgent gap first, equals by id, and what is unanswered apart', () => {
  const { byPriority, assessFirst } = gapsOf(score(controls));
  expect(byPriority.map(({ id, band }) => [id, band])).toEqual([
    ['DE.CM-02', 'high'],
    ['DE.AE-02', 'medium'],
    ['DE.CM-01', 'medium'],
  ]);
  expect(assessFirst).toHaveLength(106 - 4);
  expect(assessFirst.map(({ id }) => id)).toContain('DE.CM-06');
});

it('tells what closing gaps would do, without touching the others', () => {
  const closed = score(withGapsClosed(controls, ['DE.CM-02', 'DE.CM-03'], '2026-06-30'));
  const numbers = Object.fromEntries(closed.subcategories.map((one) => [one.id, one.score]));
  expect(numbers).toMatchObject({ 'DE.CM-01': 3, 'DE.CM-02': 3, 'DE.CM-03': 3, 'DE.CM-06': null });
  expect(controls[1]?.history).toHaveLength(1);
});
