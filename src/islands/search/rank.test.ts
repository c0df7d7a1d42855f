import { expect, it } from 'vitest';
import { rankResults } from './rank.ts';

it.each([
  [
    'a runbook before the alert that leads to it',
    [
      ['Alert', 10],
      ['Runbook', 7],
    ],
    ['Runbook', 'Alert'],
  ],
  [
    'a page about it before a runbook that only mentions it',
    [
      ['Technique', 10],
      ['Runbook', 3],
    ],
    ['Technique', 'Runbook'],
  ],
  [
    'equals in their order',
    [
      ['Guide', 1],
      ['Record', 1],
    ],
    ['Guide', 'Record'],
  ],
] as const)('%s', (_, given, wanted) => {
  expect(rankResults(given.map(([kind, score]) => ({ kind, score }))).map(({ kind }) => kind)).toEqual(
    wanted,
  );
});
