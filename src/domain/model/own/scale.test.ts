import { expect, it } from 'vitest';
import { Scale } from './scale.ts';

const FIVE = { 0: 'Absent', 1: 'Ad hoc', 2: 'Written down', 3: 'Practised', 4: 'Measured' };
const scaleWith = (words: unknown, more: object = {}) => ({ min: 0, max: 4, step: 0.5, words, ...more });

it.each<[why: string, scale: object]>([
  ['a word for each whole score', scaleWith(FIVE)],
  ['no words', { min: 0, max: 4, step: 0.5 }],
  ['any script', scaleWith({ ...FIVE, 0: 'Nicht vorhanden', 1: 'δοκιμή', 2: '文書化' })],
  ['whole scores between ends that are none', scaleWith({ 1: 'One', 2: 'Two' }, { min: 0.5, max: 2.5 })],
  ['below zero', scaleWith({ '-1': 'Harmful', 0: 'None', 1: 'Some' }, { min: -1, max: 1 })],
])('takes %s', (_, scale) => expect(Scale.safeParse(scale).error?.issues).toBeUndefined());

it.each<[why: string, scale: object, at: string, message: RegExp]>([
  ['one that lacks', scaleWith({ 0: 'A', 1: 'B', 2: 'C', 3: 'D' }), 'words', /: 4 has none$/],
  ['two that lack', scaleWith({ 0: 'A', 1: 'B', 2: 'C' }), 'words', /: 3, 4 have none$/],
  ['none at all', scaleWith({}), 'words', /: 0, 1, 2, 3, 4 have none$/],
  ['one too many', scaleWith({ ...FIVE, 5: 'Perfect' }), 'words.5', /for 0 to 4 alone: no score is 5$/],
  ['the same word again', scaleWith({ ...FIVE, 4: ' ad-hoc ' }), 'words.4', /: 1 is called the same$/],
  ['an empty word', scaleWith({ ...FIVE, 2: ' ' }), 'words.2', /./],
  ['a word of signs alone', scaleWith({ ...FIVE, 2: '2' }), 'words.2', /with a letter$/],
  ['two lines', scaleWith({ ...FIVE, 2: 'a\nb' }), 'words.2', /on one line/],
  ['a sentence', scaleWith({ ...FIVE, 2: 'a'.repeat(33) }), 'words.2', /32/],
  ['a half score', scaleWith({ ...FIVE, 2.5: 'Half' }), 'words.2.5', /./],
  ['a list', scaleWith(Object.values(FIVE)), 'words', /./],
])('refuses %s, where it stands', (_, scale, at, message) => {
  const issues = Scale.safeParse(scale).error?.issues ?? [];
  expect(issues.map(({ path }) => path.join('.'))).toEqual([at]);
  expect(issues[0]?.message).toMatch(message);
});
