import { describe, expect, it } from 'vitest';
import { commandOf, digitReader } from '../keys.ts';
import { areAllScores, choicesOf, stepScore, typedScore } from './score-step.ts';

const HALVES = { min: 0, max: 5, step: 0.5 };

it.each([
  [null, 1, 0.5],
  [null, -1, 0],
  [2, 1, 2.5],
  [2.5, -1, 2],
  [2.3, 1, 2.5],
  [2.3, -1, 2],
  [5, 1, 5],
  [0, -1, 0],
] as const)('from %s by %s to %s', (score, by, result) => {
  expect(stepScore(score, by, HALVES)).toBe(result);
});

it('steps of a tenth stay tenths', () => {
  const tenths = { min: 0, max: 1, step: 0.1 };
  expect(choicesOf(tenths)).toEqual([0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1]);
  expect(areAllScores(choicesOf(tenths), tenths)).toBe(true);
});

it('a scale of a hundred offers what can be shown and leaves the rest to typing', () => {
  const hundred = { min: 0, max: 10, step: 0.1 };
  expect(choicesOf(hundred)).toHaveLength(11);
  expect(areAllScores(choicesOf(hundred), hundred)).toBe(false);
  expect(choicesOf(HALVES)).toHaveLength(11);
});

it.each([
  ['2.5', 2.5],
  [' 2,5 ', 2.5],
  ['.5', 0.5],
  ['6', undefined],
  ['-1', undefined],
  ['', undefined],
  ['1e1', undefined],
  ['0x3', undefined],
  ['three', undefined],
])('%j is %s', (text, value) => {
  expect(typedScore(text, HALVES)).toBe(value);
});

describe('keys', () => {
  const press = (key: string, more = {}) => ({
    key,
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    isComposing: false,
    ...more,
  });
  it.each([
    ['3', 'page', { kind: 'digit', digit: 3 }],
    ['ArrowRight', 'page', { kind: 'move', by: 1 }],
    ['-', 'page', { kind: 'step', by: -1 }],
    ['N', 'page', { kind: 'not-applicable' }],
    ['?', 'page', { kind: 'help' }],
    ['3', 'cell', undefined],
    ['ArrowLeft', 'cell', undefined],
    ['u', 'cell', { kind: 'undo' }],
    ['u', 'typing', undefined],
    ['Tab', 'page', undefined],
  ] as const)('%s on a %s', (key, place, command) => {
    expect(commandOf(press(key), place)).toEqual(command);
  });
  it('leaves the browser its own', () => {
    expect(commandOf(press('n', { ctrlKey: true }), 'page')).toBeUndefined();
  });
  it('joins two quick digits only where the scale is that long', () => {
    const ten = digitReader(10);
    expect([ten(1, 0), ten(0, 300), ten(7, 2000)]).toEqual([1, 10, 7]);
    const five = digitReader(5);
    expect([five(1, 0), five(0, 100)]).toEqual([1, 0]);
  });
});
