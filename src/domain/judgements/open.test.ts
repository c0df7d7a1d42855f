import { expect, it } from 'vitest';
import { isOpen, isOverdue } from './open.ts';

it.each([
  ['open', '2026-06-29', true, true],
  ['open', '2026-06-30', true, false],
  ['in-progress', '2026-06-29', true, true],
  ['in-progress', undefined, true, false],
  ['done', '2026-06-29', false, false],
  ['accepted', '2026-06-29', false, false],
  ['dropped', '2026-06-29', false, false],
])('%s, due on %s', (status, due, open, overdue) => {
  expect(isOpen({ status })).toBe(open);
  expect(isOverdue({ status, due }, '2026-06-30')).toBe(overdue);
});
