import { expect, it } from 'vitest';
import { csf2 } from '../frameworks/csf.ts';
import type { Control } from './control-state.ts';
import { scoreProgramme } from './score-programme.ts';
import { cpuTime } from '../../testing/cpu-time.ts';

/** Weights that share no factor are the hardest for exact numbers. */
const programme = (weight: (index: number) => number): Control[] =>
  Array.from({ length: 1000 }, (_, index) => ({
    id: `control-${index}`,
    title: `Control ${index}`,
    csf: [csf2.subcategories[index % 106]!.id, csf2.subcategories[(index * 7) % 106]!.id],
    weight: weight(index),
    ...(index % 20 === 0 ? { floor: 3 } : {}),
    history: index % 9 === 0 ? [] : [{ date: '2026-03-01', current: (index % 11) / 2, target: 4 }],
    evidence: [{ title: 'R', ref: 's', method: 'test', collected: '2026-01-01', valid_for: '180d' }],
  }));

it.each([
  ['equal weights', () => 1],
  ['awkward weights', (index: number) => ((index * 7919) % 997) / 100 + 0.01],
])('1,000 controls with %s are scored in under 50 ms', async (_, weight) => {
  const assessments = programme(weight);
  const score = () =>
    scoreProgramme({
      assessments,
      scale: { min: 0, max: 5, step: 0.5 },
      thresholds: { provisionalCoverage: 0.8, evidenceCap: 0.4 },
      framework: csf2,
      today: '2026-06-01',
    });
  expect(await cpuTime(score, 15)).toBeLessThan(50);
});
