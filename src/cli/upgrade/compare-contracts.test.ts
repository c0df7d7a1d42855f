import { expect, it } from 'vitest';
import { compareContracts, type Contract } from './compare-contracts.ts';

const before: Contract = { kept: { rules: ['a/b', 'c/d'], keys: ['runbook owner'] }, retired: {} };

it('says what a version has no more, what to use instead, and what is new', () => {
  const after: Contract = {
    kept: { rules: ['a/b', 'e/f'], keys: [], formats: ['x 2'] },
    retired: { 'keys runbook owner': 'since 9.0.0: write "keeper"' },
  };
  expect(compareContracts(before, after)).toEqual([
    '  No more: rules c/d: nothing is said of it',
    '  New rules: e/f',
    '  No more: keys runbook owner: since 9.0.0: write "keeper"',
    '  New formats: x 2',
  ]);
});

it('counts what is too much to list, and says nothing of what it does not know', () => {
  const many = Array.from({ length: 20 }, (_, at) => `k${at}`);
  expect(
    compareContracts(before, { kept: { ...before.kept, keys: ['runbook owner', ...many] }, retired: {} }),
  ).toEqual(['  New keys: k0, k1, k2, k3, k4, k5, k6, k7 and 12 more']);
  expect(compareContracts(before, before)).toEqual([]);
  expect(compareContracts(undefined, before)).toEqual([]);
});
