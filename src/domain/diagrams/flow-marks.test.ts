import { describe, expect, it } from 'vitest';
import { WAY_STATES, type Way, type WayState } from '../metrics/path-coverage.ts';
import { flowMarks, markWords, type DrawnWays } from './flow-marks.ts';

const way = (title: string, state: WayState, arm?: string): Way => ({
  step: title,
  anchor: title,
  title,
  state,
  ...(arm === undefined ? {} : { arm }),
});
/** Boxes are called after their steps; the arrows of an arm are the digits of its name. */
const DRAWN: DrawnWays = {
  boxOf: (anchor) => (anchor === 'undrawn' ? undefined : `box-${anchor}`),
  arrowsOf: (_, arm) => [...arm.matchAll(/\d/g)].map(([digit]) => Number(digit)),
};
const DASH_AND_DOT = 'stroke-width:2px,stroke-dasharray:12 3 3 3';

const LINES: Record<WayState, { of: string; style: string; words: string }> = {
  walked: {
    of: 'walked',
    style: 'stroke-width:3px',
    words: '1 of 2 steps and ways walked within the interval, 1 never.',
  },
  changed: {
    of: 'again',
    style: DASH_AND_DOT,
    words: '0 of 2 steps and ways walked within the interval, 1 changed since, 1 never.',
  },
  overdue: {
    of: 'again',
    style: DASH_AND_DOT,
    words: '0 of 2 steps and ways walked within the interval, 1 too long ago, 1 never.',
  },
  never: { of: 'never', style: 'stroke-dasharray:7 5', words: '' },
};

describe.each(WAY_STATES)('a step and a way that are %s', (state) => {
  const { of, style, words } = LINES[state];
  it('are drawn by line and shape', () => {
    // Something is noted, or nothing is marked at all.
    const noted = way('noted', 'walked');
    const lines = flowMarks([noted, way('look', state), way('real', state, 'arm 47')], DRAWN).join('\n');
    expect(lines).toContain(`classDef ${of} ${style}`);
    expect(lines).toMatch(new RegExp(`class (box-noted,)?box-look ${of}$`, 'm'));
    expect(lines).toContain(`linkStyle 4,7 ${style}`);
  });
  it('are told in words', () => {
    expect(markWords([way('look', state), way('rest', 'never')])).toBe(words);
  });
});

it.each<[string, Way[], string[]]>([
  ['nothing is noted', [way('look', 'never'), way('real', 'never', '1')], []],
  ['there is no way', [], []],
  ['a step is in no picture', [way('undrawn', 'walked')], []],
  ['an arm has no arrow', [way('real', 'walked', 'none')], []],
])('draws nothing where %s', (_, ways, expected) => expect(flowMarks(ways, DRAWN)).toEqual(expected));

it('names the ways that are left, and no step', () => {
  const ways = [
    way('real', 'walked', 'Yes'),
    way('real', 'changed', 'No "way"; end'),
    way('real', 'never', 'Else'),
    way('look', 'never'),
  ];
  const words = markWords(ways);
  expect(words).toContain('Ways to walk again: real → No');
  expect(words).toContain('Ways never walked: real → Else.');
  expect(words).not.toContain('look');
  expect(words).not.toContain('Yes');
});
