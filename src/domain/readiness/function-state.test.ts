import { expect, it } from 'vitest';
import type { ItemState } from '../model/readiness-item.ts';
import { functionState } from './function-state.ts';

const LETTERS: Record<string, ItemState> = { p: 'pass', f: 'fail', u: 'unanswered', n: 'not-applicable' };
/** One letter an item: pass, fail, unanswered, n/a; a capital is critical. */
const items = (letters: string) =>
  [...letters].map((letter) => ({
    state: LETTERS[letter.toLowerCase()]!,
    critical: letter !== letter.toLowerCase(),
  }));

it.each([
  ['', 'unanswered', null],
  ['nnN', 'unanswered', null],
  ['ppppP', 'ready', 1],
  ['pppPf', 'ready', 0.8],
  ['pppPu', 'ready', 0.8],
  ['ppPf', 'partial', 0.75],
  ['ppppppppU', 'partial', 8 / 9],
  ['ppppppppF', 'blocked', 8 / 9],
  ['ppppN', 'ready', 1],
  ['pnnn', 'ready', 1],
  ['f', 'partial', 0],
  ['u', 'partial', 0],
  ['FU', 'blocked', 0],
] as const)('%s is %s', (letters, state, readiness) => {
  expect(functionState(items(letters), 0.8)).toMatchObject({ state, readiness });
});

it('counts', () => {
  expect(functionState(items('ppfun'), 0.8)).toEqual({
    state: 'partial',
    readiness: 0.5,
    passed: 2,
    applicable: 4,
    counts: { pass: 2, fail: 1, unanswered: 1, 'not-applicable': 1 },
  });
});
