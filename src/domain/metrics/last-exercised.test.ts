import { expect, it } from 'vitest';
import { recordOf } from '../../testing/build-programme.ts';
import { lastExercised } from './last-exercised.ts';

const records = [
  recordOf({ id: 'new', date: '2026-05-01', runbooks: ['phishing', 'ransomware'] }),
  recordOf({ id: 'old', date: '2026-01-01', kind: 'incident' }),
  recordOf({ id: 'later', date: '2026-07-01' }),
];

it.each([
  ['2026-06-30', { date: '2026-05-01', record: 'new', kind: 'tabletop' }],
  ['2026-04-30', { date: '2026-01-01', record: 'old', kind: 'incident' }],
  ['2026-07-01', { date: '2026-07-01', record: 'later', kind: 'tabletop' }],
  ['2025-12-31', undefined],
])('as of %s', (today, expected) => {
  expect(lastExercised(records, today).get('phishing')).toEqual(expected);
});

it('knows every runbook of a record', () => {
  expect([...lastExercised(records, '2026-06-30').keys()]).toEqual(['phishing', 'ransomware']);
});
