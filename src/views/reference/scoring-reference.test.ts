import { describe, expect, it } from 'vitest';
import { judgedSample } from '../../testing/judged-sample.ts';
import { scoringReference } from './scoring-reference.ts';

const { formulas } = scoringReference(await judgedSample());
const result = (id: string, at: number) => formulas.find((formula) => formula.id === id)?.example[at]?.result;

/** Worked by hand from the formulas beside them; the page shows what the code makes of the same inputs. */
describe('worked examples', () => {
  it.each([
    ['score', 0, '3.33'], // (2·3 + 4) / 3
    ['score', 2, 'drops out'],
    ['coverage', 0, '75\u00a0%'], // 3 / 4
    ['bounds', 0, '2.50'], // 10 / 4
    ['bounds', 1, '3.75'], // 15 / 4
    ['target', 1, '0.67'], // 2/3: the overshoot does not pay
    ['mean', 0, '2.92'], // (10/3 + 5/2) / 2
    ['attainment', 0, '76.7\u00a0%'], // (3 + 2.5) / (11/3 + 3.5)
    ['priority', 1, '4.29, low'], // 1/2 · 100 · 3/35
    ['level', 0, '2'],
    ['evidenced', 0, '2.67'], // (6 + 2) / 3
    ['trend', 2, '+0.17'], // 0.92 − 0.75
    ['readiness', 0, '67\u00a0%, partial'],
  ])('%s %i: %s', (id, at, words) => expect(result(id, at)).toBe(words));
});

it('every formula has an id of its own and an example', () => {
  expect(new Set(formulas.map(({ id }) => id)).size).toBe(formulas.length);
  for (const { example, why } of formulas) {
    expect(example.length).toBeGreaterThan(0);
    expect(why).toMatch(/\.$/);
  }
});
