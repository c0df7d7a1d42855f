import { expect, it } from 'vitest';
import type { ReadinessItem } from '../model/readiness-item.ts';
import { authoredItem } from './authored-item.ts';

const item: ReadinessItem = { id: 'bridge', text: 'The bridge line was dialled', state: 'pass' };
const judge = (parts: Partial<ReadinessItem>, today = '2026-06-30') =>
  authoredItem({ ...item, ...parts }, { function: 'RS', today });

it.each([
  [{}, 'pass'],
  [{ checked: '2026-06-30', valid_for: '1d' }, 'pass'],
  [{ checked: '2026-06-01', valid_for: '29d' }, 'pass'],
  [{ checked: '2026-06-01', valid_for: '28d' }, 'unanswered'],
  [{ checked: '2026-07-01', valid_for: '90d' }, 'unanswered'],
  [{ checked: '2020-01-01' }, 'pass'],
  [{ state: 'fail', checked: '2026-06-01', valid_for: '29d' }, 'fail'],
  [{ state: 'fail', checked: '2026-06-01', valid_for: '28d' }, 'unanswered'],
  [
    { state: 'not-applicable', rationale: 'no bridge', checked: '2026-06-01', valid_for: '28d' },
    'unanswered',
  ],
  [{ state: 'not-applicable', rationale: 'no bridge' }, 'not-applicable'],
  [{ state: 'unanswered' }, 'unanswered'],
] as const)('%j is %s on 2026-06-30', (parts, state) => {
  expect(judge(parts).state).toBe(state);
});

it('says why', () => {
  expect(judge({ checked: '2026-06-01', valid_for: '29d', evidence: 'call log' }).why).toBe(
    'Checked on 2026-06-01, holds until 2026-06-30. call log',
  );
  expect(judge({ checked: '2026-05-01', valid_for: '29d' }).why).toContain('held until 2026-05-30');
  expect(judge({ state: 'not-applicable', rationale: 'No bridge here.' }).why).toBe('No bridge here.');
});

it('carries what a page shows', () => {
  expect(
    judge({ critical: true, forms: ['soc'], checked: '2026-06-01', valid_for: '48h', remedy: 'Dial.' }),
  ).toEqual({
    id: 'bridge',
    function: 'RS',
    text: item.text,
    state: 'unanswered',
    critical: true,
    derived: false,
    why: expect.any(String),
    judged: 1,
    failing: [],
    remedy: 'Dial.',
    forms: ['soc'],
    csf: [],
    checked: '2026-06-01',
    expires: '2026-06-03',
  });
});
