import { expect, it } from 'vitest';
import { recordOf } from '../../testing/build-programme.ts';
import { notedWalks } from './noted-walks.ts';

it('gives each runbook its walks, the earliest first, those of one day as they were read', () => {
  const records = [
    recordOf({ id: 'late', date: '2026-02-01', walked: { a: [{ step: 'x' }], b: [{ step: 'y' }] } }),
    recordOf({
      id: 'early',
      date: '2026-01-01',
      walked: { b: [{ decision: 'z', arm: 'Yes' }, { step: 'y' }] },
    }),
    recordOf({ id: 'also-late', date: '2026-02-01', walked: { b: [{ step: 'y' }] } }),
  ];
  const told = notedWalks('b', records).map(({ record, step, arm }) => [record, step, arm]);
  expect(told).toEqual([
    ['early', 'z', 'Yes'],
    ['early', 'y', undefined],
    ['late', 'y', undefined],
    ['also-late', 'y', undefined],
  ]);
  expect(notedWalks('c', records)).toEqual([]);
});

it('reads tens of thousands of walks of one runbook at once', () => {
  const ways = Array.from({ length: 20 }, (_, at) => ({ step: `step-${at}` }));
  const records = Array.from({ length: 4000 }, () => recordOf({ walked: { a: ways } }));
  expect(notedWalks('a', records)).toHaveLength(80_000);
});
