import { expect, it } from 'vitest';
import type { Control } from './control-state.ts';
import { assessmentDays } from './assessment-days.ts';

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

it('takes the last day of each month with an entry, up to today', () => {
  expect(assessmentDays([control], '2026-06-30')).toEqual(['2026-01-31', '2026-04-30']);
  expect(assessmentDays([control], '2026-12-31', 2)).toEqual(['2026-04-30', '2026-07-31']);
});
