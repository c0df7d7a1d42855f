import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyDeeds } from '../../testing/random/deeds.ts';
import { at, EXERCISE, logOf, START, TAKE_UP } from '../../testing/sample-run.ts';
import type { Deed } from '../model/run-log.ts';
import { reopenDeeds } from './reopen-run.ts';
import { stepId } from './step-work.ts';
import { runState } from './run-state.ts';
import { voidEntries } from './void-entries.ts';

const stateOf = (...deeds: Deed[]) => runState(logOf([START, TAKE_UP, ...deeds]))!;
const stepOf = (...deeds: Deed[]) => stateOf(...deeds).steps.get(stepId('web-shell', 's'));
const tick = (check: string, digest?: string): Deed => ({
  do: 'tick',
  ...at('s', 'S', digest),
  check,
  text: check,
});
const untick = (check: string): Deed => ({ do: 'untick', ...at('s', 'S'), check, text: check });
const finish: Deed = { do: 'finish-step', ...at('s', 'S') };
const reopen: Deed = { do: 'reopen-step', ...at('s', 'S') };
const decide = (arm: string): Deed => ({ do: 'decide', ...at('s', 'S'), arm, to: arm });

it('tells what an exercise amounts to', () => {
  const state = runState(logOf(EXERCISE))!;
  expect(state).toMatchObject({
    name: 'INC-1234 portal',
    severity: 'SEV3',
    started: '2026-10-30T08:00:00.000Z',
    closed: '2026-10-30T08:12:00.000Z',
    reached: { detected: '2026-10-30T07:50:00.000Z', contained: '2026-10-30T08:06:00.000Z' },
    runbooks: [{ id: 'web-shell', since: '2026-10-30T08:01:00.000Z' }],
    clocks: [{ duty: 'gdpr-art-33', due: '2026-11-02T08:00:00.000Z' }],
    notes: [{ n: 5 }],
    handOvers: [{ n: 7, to: 'triage-analyst', step: 'remove-the-shell' }],
    undoable: 12,
  });
  expect(state.head).toBe(logOf(EXERCISE).at(-1)?.hash);
});

it('a log without a start is no run', () => {
  expect(runState([])).toBeUndefined();
  expect(runState(logOf([{ do: 'close' }]))).toBeUndefined();
});

describe('a step', () => {
  it.each<[string, Deed[], object | undefined]>([
    ['is done when it is said to be', [finish], { on: true }],
    ['is open when it is opened again', [finish, reopen], { on: false }],
    ['goes by its boxes again after a tick', [finish, reopen, tick('a')], undefined],
    ['is no longer done when a box is unticked', [tick('a'), finish, untick('a')], undefined],
    ['stays done when another box is ticked', [finish, tick('a')], { on: true }],
    ['goes by its decision when one is taken', [reopen, decide('Yes')], undefined],
  ])('%s', (_, deeds, finished) => {
    const step = stepOf(...deeds);
    if (finished) expect(step?.finished).toMatchObject(finished);
    else expect(step?.finished).toBeUndefined();
  });

  it('that is opened again has no decision', () => {
    expect(stepOf(decide('Yes'))?.decided?.arm).toBe('Yes');
    expect(stepOf(decide('Yes'), reopen)?.decided).toBeUndefined();
  });

  it('bears the digest of what was last done there, and a note does nothing', () => {
    const note: Deed = { do: 'note', ...at('s', 'S', 'new'), text: 'seen' };
    const handOver: Deed = { do: 'hand-over', ...at('s', 'S', 'new'), to: 'x' };
    expect(stepOf(tick('a', 'old'), note, handOver)).toMatchObject({
      digest: 'old',
      notes: [{ text: 'seen' }],
    });
    expect(stepOf(tick('a', 'old'), tick('b', 'new'))?.digest).toBe('new');
  });

  it('may be called anything', () => {
    const state = stateOf(
      { do: 'finish-step', ...at('__proto__') },
      { do: 'finish-step', ...at('constructor') },
    );
    expect([...state.steps.keys()]).toEqual(['web-shell __proto__', 'web-shell constructor']);
  });
});

it('of a question the last answer counts, of a clock the last start', () => {
  const clock = (since: string): Deed => ({
    do: 'start-clock',
    duty: 'd',
    stage: 0,
    title: 'D',
    what: 'w',
    since,
    due: since,
  });
  const state = stateOf(
    { do: 'answer', question: 1, text: 'a' },
    { do: 'answer', question: 1, text: 'b' },
    clock('2026-10-30T08:00:00.000Z'),
    { do: 'meet-clock', duty: 'd', stage: 0, title: 'D', what: 'w' },
    clock('2026-10-30T09:00:00.000Z'),
  );
  expect(state.answers).toEqual([{ question: 1, text: 'b' }]);
  expect(state.clocks).toHaveLength(1);
  expect(state.clocks[0]).not.toHaveProperty('met');
});

describe('undo', () => {
  it.each<[string, Deed[], number[]]>([
    ['takes back', [tick('a'), { do: 'undo', entry: 2 }], [2]],
    ['is itself taken back', [tick('a'), { do: 'undo', entry: 2 }, { do: 'undo', entry: 3 }], [3]],
    [
      'of an undo of an undo takes back again',
      [tick('a'), { do: 'undo', entry: 2 }, { do: 'undo', entry: 3 }, { do: 'undo', entry: 4 }],
      [2, 4],
    ],
    ['of what is still to come does nothing', [{ do: 'undo', entry: 3 }, tick('a')], []],
    ['of itself does nothing', [{ do: 'undo', entry: 2 }], []],
  ])('%s', (_, deeds, gone) => {
    expect([...voidEntries(logOf([START, TAKE_UP, ...deeds]))].sort()).toEqual(gone);
  });

  it('leaves the state as it was before, but for head and log', () => {
    fc.assert(
      fc.property(anyDeeds, (deeds) => {
        const before = runState(logOf(deeds))!;
        const entry = before.undoable;
        fc.pre(entry === deeds.length - 1);
        const after = runState(logOf([...deeds, { do: 'undo', entry: entry! }]))!;
        const shorter = runState(logOf(deeds.slice(0, -1)))!;
        expect({ ...after, head: '' }).toEqual({ ...shorter, head: '' });
        const again = runState(
          logOf([...deeds, { do: 'undo', entry: entry! }, { do: 'undo', entry: deeds.length }]),
        )!;
        expect({ ...again, head: '' }).toEqual({ ...before, head: '' });
      }),
    );
  });

  it('never offers the start, an undo or a carry-on', () => {
    fc.assert(
      fc.property(anyDeeds, (deeds) => {
        const { undoable } = runState(logOf(deeds))!;
        if (undoable !== undefined) expect(['start', 'undo', 'carry-on']).not.toContain(deeds[undoable]?.do);
      }),
    );
  });
});

it('the state of a beginning is what the state was then', () => {
  fc.assert(
    fc.property(anyDeeds, fc.nat(), (deeds, cut) => {
      const entries = logOf(deeds);
      const length = 1 + (cut % entries.length);
      expect(runState(entries.slice(0, length))).toEqual(runState(logOf(deeds.slice(0, length))));
    }),
  );
});

it('a run that was closed twice is opened again by both', () => {
  const deeds: Deed[] = [
    START,
    TAKE_UP,
    { do: 'close' },
    { do: 'undo', entry: 2 },
    { do: 'close' },
    { do: 'close' },
  ];
  const reopened = reopenDeeds(logOf(deeds));
  expect(reopened).toEqual([
    { do: 'undo', entry: 4 },
    { do: 'undo', entry: 5 },
  ]);
  expect(runState(logOf([...deeds, ...reopened]))?.closed).toBeUndefined();
});

it('what was done under a former id of a runbook was done at that runbook', () => {
  const plan = { runbook: { id: 'shell-on-server', aliases: ['old-shell', 'web-shell'] }, steps: [] };
  const joined: Deed = { do: 'add-runbook', runbook: 'other', title: 'Other', from: 'web-shell' };
  const state = runState(logOf([START, TAKE_UP, joined, tick('a'), finish]), [plan])!;
  expect(state.runbooks).toMatchObject([{ id: 'shell-on-server' }, { id: 'other', from: 'shell-on-server' }]);
  const step = state.steps.get(stepId('shell-on-server', 's'));
  expect(step?.ticks.has('a')).toBe(true);
  expect(step?.finished?.on).toBe(true);
  expect([...state.steps.keys()]).toHaveLength(1);
});
