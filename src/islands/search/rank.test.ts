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

it.each([
  [
    'holds the words in its symptoms',
    'clicked a link in mail',
    'I clicked a link in an email',
    'we paid after a mail',
  ],
  ['holds the beginning of a word', 'ransom', 'Ransomware', 'a note'],
  ['holds the alert', 'impossible travel', 'Impossible travel between sign-ins', 'travel expenses'],
])('a runbook that %s comes first', (_, term, signs, others) => {
  const found = rankResults(
    [
      { kind: 'Runbook', score: 1.5, signs: others },
      { kind: 'Runbook', score: 1, signs },
    ],
    term,
  );
  expect(found[0]?.signs).toBe(signs);
});
