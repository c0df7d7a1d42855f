import { expect, it } from 'vitest';
import { attack19 } from '../../domain/frameworks/attack.ts';
import { judgedSample } from '../../testing/judged-sample.ts';
import { techniqueMatrix } from './technique-matrix.ts';

it('has a column for each tactic in use, sub-techniques below their parents, and says the same in its table', async () => {
  const { columns, legend, rows } = techniqueMatrix(await judgedSample(), attack19);
  const shown = columns.map(({ name, cells }) => [
    name,
    ...cells.map(({ id, mark }) => `${id} ${mark?.label ?? '-'}`),
  ]);
  expect(shown).toEqual([
    ['Persistence', 'T1505 -', 'T1505.003 Alert, runbook and exercise'],
    ['Impact', 'T1486 Runbook without an alert'],
  ]);
  expect(
    rows.map(({ id, runbooks, alerts, exercised, mark }) => [id, runbooks, alerts, exercised, mark.label]),
  ).toEqual([
    ['T1486', 1, 0, 1, 'Runbook without an alert'],
    ['T1505.003', 1, 1, 2, 'Alert, runbook and exercise'],
  ]);
  expect(legend.map(({ count }) => count)).toEqual([0, 1, 0, 1]);
});
