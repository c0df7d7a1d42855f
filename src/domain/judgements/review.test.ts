import { expect, it } from 'vitest';
import { judgeReview } from './review.ts';

it.each([
  [undefined, 'never'],
  ['2026-05-31', 'in-date'],
  ['2026-05-30', 'overdue'],
  ['2026-06-30', 'in-date'],
  ['2026-07-01', 'later'],
])('reviewed on %s, every 30 days: %s', (reviewed, kind) => {
  expect(judgeReview(reviewed, '30d', '2026-06-30').kind).toBe(kind);
});
