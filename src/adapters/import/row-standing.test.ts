import { describe, expect, it } from 'vitest';
import { saysStanding, standingOf, strictest } from './row-standing.ts';
import { labelledScore, readMeanings } from './score-words.ts';

const NOTHING = new Map();

describe('a cell gives its row a standing', () => {
  it.each([
    ['In Scope?', 'Yes', 'counts'],
    ['In Scope?', 'No', 'out-of-scope'],
    ['in_scope', 'FALSE', 'out-of-scope'],
    ['Scope', 'Out of scope', 'out-of-scope'],
    ['Excluded', 'yes', 'out-of-scope'],
    ['Excluded', 'no', 'counts'],
    ['Applicable?', 'No', 'not-applicable'],
    ['Assessed', 'no', 'unanswered'],
    ['Status', 'Not Started', 'unanswered'],
    ['Status', 'not_applicable', 'not-applicable'],
    ['Status', 'N/A', 'not-applicable'],
    ['Status', 'Complete', 'counts'],
    ['result', 'partially_compliant', 'counts'],
    ['Status', '', 'counts'],
    ['Status', 'blue', undefined],
  ])('%s: %s is %s', (title, cell, standing) => {
    expect(standingOf(cell, title, NOTHING)).toBe(standing);
  });

  it('what was said on the command line goes first', () => {
    const meanings = readMeanings(['blue=out-of-scope', 'Complete=unanswered']);
    if ('problem' in meanings) throw new Error(meanings.problem);
    expect([standingOf('Blue', 'Status', meanings), standingOf('complete', 'Status', meanings)]).toEqual([
      'out-of-scope',
      'unanswered',
    ]);
  });

  it('what one column leaves out, no other brings back', () => {
    expect(strictest(['counts', 'out-of-scope', 'unanswered'])).toBe('out-of-scope');
    expect(strictest([])).toBe('counts');
  });
});

it.each([
  ['In Scope?', true],
  ['Assessment Status', true],
  ['Applicability', true],
  ['result', true],
  ['Score', false],
  ['Telescope', false],
  ['Estate', false],
])('a column called %s promises a standing: %s', (title, says) => {
  expect(saysStanding(title)).toBe(says);
});

describe('a score with words around it', () => {
  it.each([
    ['3 - Defined', 5, 3],
    ['2: Repeatable', 5, 2],
    ['1 (Initial)', 5, 1],
    ['Tier 2', 4, 2],
    ['L3', 5, 3],
    ['Level 2.5', 5, 2.5],
    ['50%', 100, 50],
    ['Tier 2 - Risk Informed', 4, 2],
    ['Level 3 (Defined)', 5, 3],
    ['Stufe 2,5: teilweise', 5, 2.5],
    ['3/5', 5, 3],
    ['3 of 5', 5, 3],
    ['3/4', 5, undefined],
    ['3/5', 10, undefined],
    ['50%', 5, undefined],
    ['Partially implemented', 5, undefined],
    ['3-4', 5, undefined],
    ['Yes', 5, undefined],
  ])('%s on a scale up to %d is %s', (cell, max, score) => {
    expect(labelledScore(cell, max)).toBe(score);
  });
});

it.each(['Done', '=2', 'Done=', 'Done=maybe', 'Done=1,5'])('--map %s is refused', (given) => {
  expect(readMeanings([given])).toHaveProperty('problem');
});
