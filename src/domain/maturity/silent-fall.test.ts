import { expect, it } from 'vitest';
import type { HistoryEntry } from '../model/assessment.ts';
import { silentFall } from './silent-fall.ts';

const on = (date: string, current: number, note?: string): HistoryEntry => ({
  date,
  current,
  ...(note === undefined ? {} : { note }),
});
const apart: HistoryEntry = { date: '2026-05-01', status: 'not-applicable', rationale: 'none' };

it.each<[string, HistoryEntry[], HistoryEntry, number | undefined]>([
  ['falls', [on('2026-01-01', 3.5)], on('2026-06-01', 1.5), 3.5],
  ['falls and says why', [on('2026-01-01', 3.5)], on('2026-06-01', 1.5, 'restore failed'), undefined],
  ['falls with a blank note', [on('2026-01-01', 3.5)], on('2026-06-01', 1.5, ' '), 3.5],
  ['stays', [on('2026-01-01', 3.5)], on('2026-06-01', 3.5), undefined],
  ['rises', [on('2026-01-01', 1)], on('2026-06-01', 1.5), undefined],
  ['is the first', [], on('2026-06-01', 0), undefined],
  [
    'falls below the last, not the highest',
    [on('2026-01-01', 4), on('2026-02-01', 1)],
    on('2026-06-01', 1),
    undefined,
  ],
  ['is given anew behind a time of no use', [on('2026-01-01', 3), apart], on('2026-06-01', 1), undefined],
  ['falls on the same day', [on('2026-06-01', 3)], on('2026-06-01', 1), 3],
  ['stands before what is dated later', [on('2026-09-01', 3)], on('2026-06-01', 1), undefined],
  ['is taken out of the count', [on('2026-01-01', 3)], apart, undefined],
])('a score that %s', (_, history, entry, from) => expect(silentFall(history, entry)).toBe(from));
