import { expect, it } from 'vitest';
import { readDay } from './read-day.ts';

const TODAY = '2026-11-28';

it.each([
  ['2026-03-31', '2026-03-31'],
  ['2026-3-1', '2026-03-01'],
  ['2026/03/31', '2026-03-31'],
  ['2026-03-31T23:30:00.000Z', '2026-03-31'],
  ['31.03.2026', '2026-03-31'],
  ['31/03/2026', '2026-03-31'],
  ['03/31/2026', '2026-03-31'],
  ['05/05/2026', '2026-05-05'],
  ['Q1 2026', '2026-03-31'],
  ['2026-Q2', '2026-06-30'],
  ['2024Q1', '2024-03-31'],
  ['2024-02', '2024-02-29'],
])('%s is %s', (cell, day) => expect(readDay(` ${cell} `, TODAY)).toMatchObject({ day }));

it.each([
  ['04/05/2026', 'one way only'],
  ['26-Jan', 'one way only'],
  ['', 'one way only'],
  ['46112', 'one way only'],
  ['2026-02-30', 'does not exist'],
  ['2026-13', 'does not exist'],
  ['2026-11-29', 'in the future'],
  ['Q4 2026', 'in the future'],
])('%s is none', (cell, reason) =>
  expect(readDay(cell, TODAY)).toEqual({ reason: expect.stringContaining(reason) as string }),
);
