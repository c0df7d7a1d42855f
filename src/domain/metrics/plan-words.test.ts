import { expect, it } from 'vitest';
import { minutesIn } from './plan-exercises.ts';
import { headOf } from './plan-words.ts';

it.each([
  [['10m', undefined, '5 minutes'], 'Scenario 1, at least 15 min by the times of its steps'],
  [['1h 30m', '2h', '30 min'], 'Scenario 1, at least 4 h by the times of its steps'],
  [['72h', '14d', '5m'], 'Scenario 1, at least 17 d 5 min by the times of its steps'],
  [['2 days', '3 hours'], 'Scenario 1, at least 2 d 3 h by the times of its steps'],
  [['as long as it takes', '3 dogs', undefined], 'Scenario 1'],
])('says how long steps of %j take', (times, head) => {
  const minutes = times.reduce((sum, time) => sum + minutesIn(time), 0);
  expect(headOf({ steps: [], end: '', minutes }, 0)).toBe(head);
});
