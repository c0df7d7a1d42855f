import { expect, it } from 'vitest';
import type { Evidence } from '../model/assessment.ts';
import { evidenceExpires, evidenceState } from './evidence.ts';

const piece = (collected: string, valid_for: string): Evidence => ({
  title: 'Report',
  ref: 'share/report',
  method: 'test',
  collected,
  valid_for,
});

it.each([
  ['2026-01-09', [piece('2026-01-10', '30d')], 'none'],
  ['2026-01-10', [piece('2026-01-10', '30d')], 'valid'],
  ['2026-02-09', [piece('2026-01-10', '30d')], 'valid'],
  ['2026-02-10', [piece('2026-01-10', '30d')], 'expired'],
  ['2026-02-10', [piece('2026-01-10', '30d'), piece('2026-02-10', '1d')], 'valid'],
  ['2026-02-10', [piece('2026-01-10', '30d'), piece('2026-02-11', '1d')], 'expired'],
  ['2026-02-10', [], 'none'],
  ['2026-02-10', undefined, 'none'],
])('on %s evidence is judged as of the day (%#)', (day, evidence, state) => {
  expect(evidenceState(evidence, day)).toBe(state);
});

it('counts part of a day as a day', () => {
  expect(evidenceExpires(piece('2026-02-27', '36h'))).toBe('2026-03-01');
});
