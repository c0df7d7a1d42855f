import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { at, logOf, START, TAKE_UP } from '../../testing/sample-run.ts';
import type { Deed } from '../model/run-log.ts';
import type { Phase } from '../model/phase.ts';
import { isFinished, nextStep, openSteps } from './next-step.ts';
import type { PlanStep, RunPlan } from './run-plan.ts';
import { stepId } from './step-work.ts';
import { runState } from './run-state.ts';

const step = (key: string, phase: Phase, next: string[], more: Partial<PlanStep> = {}): PlanStep => ({
  key,
  anchor: key,
  number: '',
  title: key,
  phase,
  kind: 'step',
  roles: [],
  digest: 'd1',
  checks: [],
  next,
  arms: [],
  ...more,
});

const planOf = (...steps: PlanStep[]): RunPlan => ({
  programme: { name: 'Sample', id: '0' },
  runbook: { id: 'web-shell', title: 'Web shell' },
  severities: [],
  severity: 'SEV3',
  roles: [],
  steps,
  clocks: [],
});

const decision = (key: string, phase: Phase, arms: Record<string, string | undefined>): PlanStep =>
  step(key, phase, [], {
    kind: 'decision',
    arms: Object.entries(arms).map(([label, to]) => ({
      label,
      to: to ?? 'end',
      ...(to ? { step: to } : {}),
    })),
  });

const { phase: _none, ...firstMinutes } = step('first', 'detection', [], {
  kind: 'first-minutes',
  checks: ['a', 'b'],
});
const PLAN = planOf(
  firstMinutes,
  step('prepare', 'preparation', ['end']),
  step('confirm', 'detection', ['real'], { roles: ['analyst'] }),
  decision('real', 'detection', { Yes: 'cut', No: undefined, Unsure: 'confirm' }),
  step('cut', 'containment', ['restore'], { checks: ['c1'], roles: ['lead'] }),
  step('aside', 'containment', ['restore']),
  step('restore', 'recovery', ['end']),
  step('tell', 'communication', ['end']),
  step('learn', 'post-incident', ['end']),
);

const keys = (plan: RunPlan, ...deeds: Deed[]) =>
  openSteps(plan, runState(logOf([START, TAKE_UP, ...deeds]))!).map(({ key }) => key);
const done = (...names: string[]): Deed[] => names.map((key) => ({ do: 'finish-step', ...at(key) }));
const decide = (arm: string): Deed => ({ do: 'decide', ...at('real'), arm, to: arm });
const tick = (key: string, check: string): Deed => ({ do: 'tick', ...at(key), check, text: check });

describe('open steps', () => {
  it.each<[string, Deed[], string[]]>([
    ['an undecided decision ends the way for now', [], ['first', 'confirm', 'real', 'tell', 'learn']],
    ['the way taken goes on', [decide('Yes')], ['first', 'confirm', 'cut', 'restore', 'tell', 'learn']],
    ['the way to the end leaves the rest out', [decide('No')], ['first', 'confirm', 'tell', 'learn']],
    ['the last decision counts', [decide('Yes'), decide('No')], ['first', 'confirm', 'tell', 'learn']],
    [
      'a way back ends nowhere, and no step comes twice',
      [decide('Unsure')],
      ['first', 'confirm', 'tell', 'learn'],
    ],
    [
      'an arm that the runbook no longer has decides nothing',
      [decide('Perhaps')],
      ['first', 'confirm', 'real', 'tell', 'learn'],
    ],
    ['boxes finish a step', [tick('first', 'a'), tick('first', 'b')], ['confirm', 'real', 'tell', 'learn']],
    ['saying so finishes a step', done('first', 'confirm'), ['real', 'tell', 'learn']],
    ['a decision is not finished by saying so', done('real'), ['first', 'confirm', 'real', 'tell', 'learn']],
    ['all done', [...done('first', 'confirm', 'cut', 'restore', 'tell', 'learn'), decide('Yes')], []],
  ])('%s', (_, deeds, expected) => {
    expect(keys(PLAN, ...deeds)).toEqual(expected);
  });

  it('of another runbook do not count here', () => {
    const other: Deed = { do: 'finish-step', ...at('first'), runbook: 'ransomware' };
    expect(keys(PLAN, other)[0]).toBe('first');
  });

  it('a flow that goes in circles ends', () => {
    const loop = planOf(
      step('a', 'detection', ['b']),
      step('b', 'analysis', ['c', 'a']),
      step('c', 'analysis', ['a']),
    );
    expect(keys(loop)).toEqual(['a', 'b', 'c']);
    expect(keys(planOf())).toEqual([]);
    expect(keys(planOf(step('a', 'detection', ['nowhere'])))).toEqual(['a']);
  });
});

it('gives whoever filters by role their own steps, and those of nobody', () => {
  const state = runState(logOf([START, TAKE_UP, ...done('first'), decide('Yes')]))!;
  expect(nextStep(PLAN, state, new Set(['lead']))?.key).toBe('cut');
  expect(nextStep(PLAN, state, new Set(['nobody']))?.key).toBe('restore');
  expect(nextStep(PLAN, state)?.key).toBe('confirm');
});

/** Any runbook: decisions and steps that lead anywhere, circles included. */
const anyPlan = fc
  .array(fc.record({ to: fc.array(fc.nat(9), { maxLength: 2 }), decides: fc.boolean(), boxes: fc.nat(2) }), {
    minLength: 1,
    maxLength: 9,
  })
  .map((steps) =>
    planOf(
      ...steps.map(({ to, decides, boxes }, index) => {
        const ways = to.map((way) => (way < steps.length ? `s${way}` : 'end'));
        const checks = Array.from({ length: boxes }, (_, box) => `c${box}`);
        return decides
          ? {
              ...decision(
                `s${index}`,
                'analysis',
                Object.fromEntries(ways.map((way, arm) => [`arm${arm}`, way])),
              ),
              checks,
            }
          : step(`s${index}`, 'analysis', ways, { checks });
      }),
    ),
  );

const anyDeed: fc.Arbitrary<Deed> = fc.oneof(
  fc.nat(9).map((n): Deed => ({ do: 'finish-step', ...at(`s${n}`) })),
  fc.nat(9).map((n): Deed => ({ do: 'reopen-step', ...at(`s${n}`) })),
  fc
    .tuple(fc.nat(9), fc.nat(1))
    .map(([n, arm]): Deed => ({ do: 'decide', ...at(`s${n}`), arm: `arm${arm}`, to: 'x' })),
  fc
    .tuple(fc.nat(9), fc.nat(1))
    .map(([n, box]): Deed => ({ do: 'tick', ...at(`s${n}`), check: `c${box}`, text: 'x' })),
  fc.nat(20).map((entry): Deed => ({ do: 'undo', entry })),
);

it('never returns a finished step, and working through it comes to an end', () => {
  fc.assert(
    fc.property(anyPlan, fc.array(anyDeed, { maxLength: 20 }), (plan, deeds) => {
      const log: Deed[] = [START, TAKE_UP, ...deeds];
      for (let turn = 0; turn <= plan.steps.length; turn += 1) {
        const state = runState(logOf(log))!;
        const next = nextStep(plan, state);
        if (!next) return;
        expect(isFinished(next, state.steps.get(stepId('web-shell', next.key)))).toBe(false);
        log.push(
          next.arms[0]
            ? { do: 'decide', ...at(next.key), arm: next.arms[0].label, to: 'x' }
            : { do: 'finish-step', ...at(next.key) },
        );
      }
      expect(nextStep(plan, runState(logOf(log))!)).toBeUndefined();
    }),
  );
});
