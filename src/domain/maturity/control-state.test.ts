import { describe, expect, it } from 'vitest';
import type { HistoryEntry } from '../model/assessment.ts';
import { controlAsOf, withEntry } from './control-state.ts';

const history: HistoryEntry[] = [
  { date: '2026-03-31', current: 1.5, target: 3 },
  { date: '2026-06-30', status: 'not-applicable', rationale: 'sold' },
  { date: '2026-09-30', current: 0 },
];

describe('controlAsOf', () => {
  it.each([
    ['2026-03-30', 'unanswered', undefined],
    ['2026-03-31', 'scored', 1.5],
    ['2026-06-29', 'scored', 1.5],
    ['2026-06-30', 'not-applicable', undefined],
    ['2027-01-01', 'scored', 0],
  ])('on %s it is %s', (day, kind, current) => {
    const state = controlAsOf({ history }, day);
    expect(state.kind).toBe(kind);
    expect(state.kind === 'scored' ? state.entry.current : undefined).toBe(current);
  });

  it('does not depend on the order of the entries', () => {
    expect(controlAsOf({ history: [...history].reverse() }, '2026-07-01').kind).toBe('not-applicable');
  });

  it('takes the later of two entries of one day', () => {
    const twice = [...history, { date: '2026-09-30', current: 4 }];
    expect(controlAsOf({ history: twice }, '2026-10-01')).toMatchObject({ entry: { current: 4 } });
  });

  it('is unanswered without a history', () => {
    expect(controlAsOf({}, '2026-10-01')).toEqual({ kind: 'unanswered' });
  });
});

describe('withEntry', () => {
  it('adds an entry in order and replaces one of the same day', () => {
    const added = withEntry({ history }, { date: '2026-04-01', current: 2 });
    expect(added.history?.map(({ date }) => date)).toEqual([
      '2026-03-31',
      '2026-04-01',
      '2026-06-30',
      '2026-09-30',
    ]);
    const replaced = withEntry(added, { date: '2026-04-01', current: 5 });
    expect(replaced.history).toHaveLength(4);
    expect(controlAsOf(replaced, '2026-04-02')).toMatchObject({ entry: { current: 5 } });
  });
});
