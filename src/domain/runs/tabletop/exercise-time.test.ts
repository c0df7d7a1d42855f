import { expect, it } from 'vitest';
import { dueOf, minuteFace, secondFace, timeFace } from './exercise-time.ts';

const MINUTE = 60_000;

it.each([
  [0, '0:00', '0:00:00'],
  [8.99, '0:08', '0:08:59'],
  [75, '1:15', '1:15:00'],
  [1500, '25:00', '25:00:00'],
])('%f minutes are %s', (minutes, face, seconds) => {
  expect([timeFace(minutes * MINUTE), minuteFace(minutes)]).toEqual([face, face]);
  expect(secondFace(minutes * MINUTE)).toBe(seconds);
});

it.each<[string, number, number, string, string]>([
  ['long before', 90, 0, 'ahead', 'due in 1 h 30 min'],
  ['before', 20, 16 * MINUTE, 'ahead', 'due in 4 min'],
  ['a second before', 20, 20 * MINUTE - 1000, 'ahead', 'due in 1 min'],
  ['at its minute', 20, 20 * MINUTE, 'due', 'due'],
  ['within its minute', 20, 21 * MINUTE - 1, 'due', 'due'],
  ['after it', 20, 23.5 * MINUTE, 'late', 'late by 3 min'],
  ['long after it', 0, 125 * MINUTE, 'late', 'late by 2 h 05 min'],
])('an inject is told of %s', (_, minute, elapsed, kind, words) => {
  expect(dueOf(minute, elapsed)).toEqual({ kind, words });
});
