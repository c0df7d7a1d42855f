import { expect, it } from 'vitest';
import { at, logOf, START, TAKE_UP } from '../../testing/sample-run.ts';
import type { Deed } from '../model/run-log.ts';
import { compareWithPlan } from './compare-plan.ts';
import type { PlanStep, RunPlan } from './run-plan.ts';
import { runState } from './run-state.ts';

const step = (key: string, digest: string, checks: string[]): PlanStep => ({
  key,
  anchor: key,
  number: '1',
  title: key,
  phase: 'detection',
  kind: 'step',
  roles: [],
  digest,
  checks,
  next: [],
  arms: [],
});
const planOf = (...steps: PlanStep[]) =>
  ({ runbook: { id: 'web-shell', title: '' }, steps }) as unknown as RunPlan;
const tick = (key: string, check: string): Deed => ({
  do: 'tick',
  ...at(key),
  check,
  text: `text of ${check}`,
});

it('tells what became of each step that something was done at, and moves no tick', () => {
  const state = runState(
    logOf([
      START,
      TAKE_UP,
      tick('same', 'a'),
      tick('changed', 'a'),
      tick('changed', 'b'),
      tick('gone', 'a'),
      { do: 'finish-step', ...at('one'), runbook: 'other' },
    ]),
  )!;
  const plan = planOf(step('new', 'd9', ['a']), step('changed', 'd2', ['b', 'c']), step('same', 'd1', ['a']));
  const fates = compareWithPlan(plan, state);
  expect(fates.map((fate) => [fate.done.step, fate.kind, 'lost' in fate ? fate.lost : []])).toEqual([
    ['same', 'same', []],
    ['changed', 'changed', ['text of a']],
    ['gone', 'gone', []],
  ]);
});
