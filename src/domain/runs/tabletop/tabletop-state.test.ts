import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyDeed, anyDeeds } from '../../../testing/random/deeds.ts';
import { logOf, PLAY, sha256, START, TAKE_UP } from '../../../testing/sample-run.ts';
import { judge, NOTE, PRESS, TABLETOP } from '../../../testing/sample-tabletop.ts';
import type { Deed, RunEntry } from '../../model/run-log.ts';
import { chainEntry } from '../chain.ts';
import { elapsedAt } from './exercise-clock.ts';
import { injectsAhead, moveId, movesOpen, tabletopState } from './tabletop-state.ts';

const MINUTE = 60_000;
const stateOf = (...deeds: Deed[]) => tabletopState(logOf([PLAY, TAKE_UP, ...deeds]))!;
/** Minutes of exercise time, so many minutes after the run began. */
const minutesOf = (deeds: Deed[], now = deeds.length + 2) =>
  elapsedAt(stateOf(...deeds).clock, Date.parse('2026-10-30T08:00:00.000Z') + now * MINUTE) / MINUTE;

const resume: Deed = { do: 'resume' };
const pause: Deed = { do: 'pause' };
const note: Deed = { do: 'note', text: 'x' };
const give: Deed = { do: 'give-inject', ...NOTE };
const close: Deed = { do: 'close' };

describe('the clock, an entry a minute', () => {
  it.each<[string, Deed[], string, number]>([
    ['waits until it is set going', [note, note], 'ready', 0],
    ['runs from then on', [note, resume, note], 'running', 2],
    ['stands while it is paused', [resume, note, pause, note, note], 'paused', 2],
    ['runs on', [resume, pause, note, resume, note], 'running', 3],
    ['that is set going twice runs once', [resume, resume, note], 'running', 3],
    ['that never ran is not paused', [pause, note], 'ready', 0],
    ['that is paused twice stands', [resume, pause, pause, note], 'paused', 1],
    ['ends with the exercise', [resume, note, close, note, note], 'over', 2],
    ['does not run on after the end', [resume, close, resume, note], 'over', 1],
    ['of a pause that was taken back ran on', [resume, pause, { do: 'undo', entry: 3 }], 'running', 3],
    [
      'of an exercise that is opened again stands',
      [resume, close, { do: 'undo', entry: 3 }, note],
      'paused',
      1,
    ],
    ['that is set going then runs on', [resume, close, { do: 'undo', entry: 3 }, resume, note], 'running', 3],
    ['that never ran waits after an end that was taken back', [close, { do: 'undo', entry: 2 }], 'ready', 0],
  ])('%s', (_, deeds, kind, minutes) => {
    expect(stateOf(...deeds).clock.kind).toBe(kind);
    expect(minutesOf(deeds)).toBe(minutes);
  });

  it('is never set back by a device that is', () => {
    const [first, second, third] = logOf([PLAY, TAKE_UP, resume]) as [RunEntry, RunEntry, RunEntry];
    const log = [first, second, third, chainEntry(third, '2026-10-30T07:00:00.000Z', pause, sha256)];
    const { clock } = tabletopState(log)!;
    expect(clock).toEqual({ kind: 'paused', before: 0 });
    const running = tabletopState(log.slice(0, 3))!.clock;
    expect(elapsedAt(running, Date.parse('2020-01-01T00:00:00.000Z'))).toBe(0);
  });
});

it.each<[string, Deed[], object]>([
  ['is given at its moment of exercise time', [resume, give], { did: 'given', elapsed: MINUTE }],
  [
    'is skipped, with the reason',
    [{ do: 'skip-inject', ...NOTE, text: 'late' }],
    { did: 'skipped', why: 'late' },
  ],
  ['that was skipped may be given', [{ do: 'skip-inject', ...NOTE, text: 'late' }, give], { did: 'given' }],
])('an inject %s', (_, deeds, inject) => {
  expect(stateOf(...deeds).injects.get(NOTE.inject)).toMatchObject(inject);
});

it('what was taken back was not told', () => {
  expect(stateOf(give, { do: 'undo', entry: 2 }).injects.size).toBe(0);
});

it('of a move the last word counts, and it keeps its place', () => {
  const { moves } = stateOf(judge('a', 'met'), judge('b', 'missed'), judge('a', 'partly', { text: 'late' }));
  expect([...moves.values()].map(({ move, verdict, text }) => [move, verdict, text])).toEqual([
    ['a', 'partly', 'late'],
    ['b', 'missed', undefined],
  ]);
});

it('tells what is still to tell and to judge', () => {
  const move = (key: string) => ({ key, ways: [] });
  const plan = {
    injects: [
      { key: NOTE.inject, title: 'A note', minute: 0, moves: [move('a'), move('b'), move('e')] },
      { key: PRESS.inject, title: 'The press', moves: [move('x')] },
    ],
  };
  expect(injectsAhead(plan, stateOf(give)).map(({ key }) => key)).toEqual([PRESS.inject]);
  expect(movesOpen(plan, stateOf())).toBe(0);
  expect(movesOpen(plan, stateOf(give, judge('a', 'met')))).toBe(2);
  expect(injectsAhead(plan, tabletopState(logOf(TABLETOP))!)).toEqual([]);
});

it('a log without a pack is no tabletop', () => {
  expect(tabletopState([])).toBeUndefined();
  expect(tabletopState(logOf([START, TAKE_UP, give]))).toBeUndefined();
  expect(tabletopState(logOf([give]))).toBeUndefined();
});

it('a move under a former id of a runbook is one of today', () => {
  const plans = [{ runbook: { id: 'shell-on-server', aliases: ['web-shell'] }, steps: [] }];
  const { moves } = tabletopState(logOf(TABLETOP), plans)!;
  expect(moves.get(moveId(NOTE.inject, 'a'))?.ways).toMatchObject([{ runbook: 'shell-on-server' }]);
});

describe('the laws of a tabletop', () => {
  const played = anyDeeds.map((deeds) => [PLAY, ...deeds.slice(1)]);
  const END = Date.parse('2026-10-30T08:00:00.000Z') + 100 * MINUTE;

  it('exercise time never falls, and is never more than the time that passed', () => {
    fc.assert(
      fc.property(played, fc.array(anyDeed, { maxLength: 5 }), (deeds, more) => {
        const log = logOf([...deeds, ...more]);
        let last = 0;
        for (let length = deeds.length; length <= log.length; length++) {
          // A deed that is taken back may have been the one that set the clock going: that is no fall of it.
          if (log[length - 1]?.deed.do === 'undo') return;
          const at = Date.parse(log[length - 1]!.at);
          const elapsed = elapsedAt(tabletopState(log.slice(0, length))!.clock, at);
          expect(elapsed).toBeGreaterThanOrEqual(length === deeds.length ? 0 : last);
          expect(elapsed).toBeLessThanOrEqual(log.length * MINUTE);
          last = elapsed;
        }
      }),
    );
  });

  it('as time passes it stands or runs with it', () => {
    fc.assert(
      fc.property(played, fc.nat(END), fc.nat(END), (deeds, a, b) => {
        const { clock } = tabletopState(logOf(deeds))!;
        const [early, late] = [Math.min(a, b), Math.max(a, b)].map((now) => elapsedAt(clock, now)) as [
          number,
          number,
        ];
        expect(late - early).toBeGreaterThanOrEqual(0);
        expect(late - early).toBeLessThanOrEqual(Math.abs(a - b));
        if (clock.kind !== 'running') expect(late).toBe(early);
      }),
    );
  });

  it('any log, at any times, gives no more than it holds', () => {
    const anyMoment = fc
      .date({ min: new Date('0000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString());
    fc.assert(
      fc.property(played, fc.array(anyMoment, { minLength: 30, maxLength: 30 }), (deeds, moments) => {
        const log: RunEntry[] = [];
        for (const deed of deeds) log.push(chainEntry(log.at(-1), moments[log.length]!, deed, sha256));
        const { injects, moves, clock } = tabletopState(log)!;
        const { length } = log;
        expect(injects.size + moves.size).toBeLessThan(length);
        expect(clock.before).toBeGreaterThanOrEqual(0);
        expect(clock.before).toBeLessThan(length * 1e15);
        for (const { elapsed } of injects.values())
          expect(Number.isFinite(elapsed) && elapsed >= 0).toBe(true);
      }),
    );
  });
});
