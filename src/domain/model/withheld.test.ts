import { expect, it } from 'vitest';
import { isWithheld, shownId } from './withheld.ts';

it.each([
  ['withheld-1', true],
  ['withheld-12/withheld', true],
  ['withheld-2024-plan', false],
  ['withheld-1st', false],
  ['withheld', false],
  ['not-withheld-1', false],
])('%s is the published name of something hidden: %s', (id, hidden) => {
  expect(isWithheld(id)).toBe(hidden);
  expect(shownId(id)).toBe(hidden ? 'withheld' : id);
});
