import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { AlertRule } from '../../../domain/model/alert-source.ts';
import { runs } from '../../../testing/length.ts';
import { freshRule, markGone, mergeRule } from './merge-source.ts';

const fields = fc.record(
  {
    title: fc.constantFrom('A', 'B', 'C'),
    severity: fc.constantFrom('low' as const, 'medium' as const, 'high' as const),
    description: fc.option(fc.constantFrom('x', 'y', 'z'), { nil: undefined }),
    attack: fc.option(fc.constantFrom(['T1078'], ['T1110']), { nil: undefined }),
    status: fc.option(fc.constantFrom('test', 'stable'), { nil: undefined }),
  },
  { requiredKeys: ['title', 'severity', 'description', 'attack', 'status'] },
);
const NAMES = ['title', 'severity', 'description', 'attack', 'status'] as const;
const ruleOf = (values: object): AlertRule =>
  Object.fromEntries(
    Object.entries({ id: 'r', ...values }).filter(([, value]) => value !== undefined),
  ) as unknown as AlertRule;
const merged = (here: AlertRule, now: AlertRule): AlertRule =>
  ruleOf({ ...here, ...mergeRule(here, now).set });

it('a field follows the source where nobody edited it, and stays where somebody did, import after import', () => {
  fc.assert(
    fc.property(fields, fields, fields, fields, (first, mine, second, third) => {
      const edited = ruleOf({ ...freshRule(ruleOf(first)), ...mine });
      const once = merged(edited, ruleOf(second));
      const twice = merged(once, ruleOf(third));
      for (const name of NAMES) {
        const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
        const untouched = same(mine[name], first[name]);
        expect(once[name]).toEqual(untouched ? second[name] : mine[name]);
        // An edit that meets the source's own value is no edit any more.
        const apart = !untouched && !same(mine[name], second[name]);
        expect(twice[name]).toEqual(apart ? mine[name] : third[name]);
      }
      expect(mergeRule(twice, ruleOf(third)).set).toEqual({});
    }),
    { numRuns: runs(100) },
  );
});

it('a rule that was never imported is never gone', () => {
  const rule = ruleOf({ title: 'A', severity: 'low' });
  expect(markGone(rule, '2026-11-01')).toBeUndefined();
  expect(markGone(freshRule(rule), '2026-11-01')?.set).toEqual({ gone: '2026-11-01' });
});
