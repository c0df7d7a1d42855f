import { expect, it } from 'vitest';
import { scaleOf, thresholdsOf } from './settings.ts';

it('has defaults, each on its own', () => {
  expect(scaleOf(undefined)).toEqual({ min: 0, max: 5, step: 0.5 });
  expect(scaleOf({ scale: { min: 1, max: 4, step: 1 } })).toEqual({ min: 1, max: 4, step: 1 });
  expect(thresholdsOf({})).toEqual({ provisionalCoverage: 0.8, evidenceCap: 0.4, ready: 0.8 });
  expect(thresholdsOf({ thresholds: { evidence_cap: 0 } })).toEqual({
    provisionalCoverage: 0.8,
    evidenceCap: 0,
    ready: 0.8,
  });
});
