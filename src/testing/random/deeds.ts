import fc from 'fast-check';
import type { Deed } from '../../domain/model/run-log.ts';
import { TIMELINE_EVENTS } from '../../domain/model/time/timeline-events.ts';
import { at, PLAY, START } from '../sample-run.ts';

/** Texts as a person, a log of a console or an attacker writes them. */
export const anyText = fc
  .oneof(
    fc.string({ unit: 'grapheme', maxLength: 40 }),
    fc.string({ unit: 'binary', maxLength: 20 }),
    fc.constantFrom(
      '<img src=x onerror=alert(1)>',
      '[a](javascript:alert(1)) ![b](https://c.example) <!-- x -->',
      '| --- | `a``b\\| | ``',
      '---\nid: other\n---',
      'https://evil.example/a_b?x=1&y=~2#3 @team #12 GH-1 www.a.example mailto:a@b.example',
      '\u202etxt.exe\u2066 \u200b\ufeff \u0085 \u2028 \ud800',
      '# h\r\n- [ ] x\r\n1. y\r\n```\n***',
      '&lt; &#60; \\',
    ),
  )
  .map((text) => (/\S/.test(text) ? text : 'x'));

const step = fc.constantFrom('one', 'two', 'three', '__proto__', 'constructor').map((key) => at(key));
const check = fc.constantFrom('c1', 'c2', 'c3');
const moment = fc
  .date({ min: new Date('2026-10-01'), max: new Date('2026-10-30'), noInvalidDate: true })
  .map((date) => date.toISOString());

const told = {
  inject: fc.constantFrom('i1', 'i2', '__proto__'),
  title: fc.constantFrom('A note', 'The press'),
};
const way = fc.record({ place: step, arm: fc.constantFrom('Yes', 'No', null) }, { requiredKeys: ['place'] });

/** What only a tabletop has. */
const tabletopDeed: fc.Arbitrary<Deed> = fc.oneof(
  fc.constantFrom<Deed>({ do: 'resume' }, { do: 'pause' }),
  fc.record({ do: fc.constant('give-inject' as const), ...told, minute: fc.nat(90) }),
  fc.record({ do: fc.constant('skip-inject' as const), ...told, text: anyText }),
  fc.record(
    {
      do: fc.constant('judge-move' as const),
      inject: told.inject,
      move: fc.constantFrom('m1', 'm2', 'constructor'),
      expected: anyText,
      verdict: fc.constantFrom('met' as const, 'partly' as const, 'missed' as const),
      text: anyText,
      ways: fc.array(
        way.map(({ place, ...arm }) => ({ ...place, ...arm })),
        { minLength: 1, maxLength: 3 },
      ),
    },
    { requiredKeys: ['do', 'inject', 'move', 'expected', 'verdict'] },
  ),
);

/** Any deed that can follow the start, in a log of fewer than 30 entries. */
export const anyDeed: fc.Arbitrary<Deed> = fc.oneof(
  fc
    .record({ do: fc.constant('tick' as const), place: step, check, text: anyText })
    .map(({ place, ...deed }) => ({ ...deed, ...place })),
  fc
    .record({ do: fc.constant('untick' as const), place: step, check, text: anyText })
    .map(({ place, ...deed }) => ({ ...deed, ...place })),
  step.map((place) => ({ do: 'finish-step' as const, ...place })),
  step.map((place) => ({ do: 'reopen-step' as const, ...place })),
  fc
    .record({ place: step, arm: fc.constantFrom('Yes', 'No'), to: anyText })
    .map(({ place, ...arm }) => ({ do: 'decide' as const, ...place, ...arm })),
  anyText.map((text) => ({ do: 'note' as const, text })),
  fc.record({ do: fc.constant('hand-over' as const), to: anyText }),
  fc.record({ do: fc.constant('reach' as const), event: fc.constantFrom(...TIMELINE_EVENTS), when: moment }),
  // Not the start, and not the only runbook: without one there is no record.
  fc.record({ do: fc.constant('undo' as const), entry: fc.integer({ min: 2, max: 29 }) }),
  fc.record({ do: fc.constant('rename' as const), name: anyText }),
  fc.record({ do: fc.constant('answer' as const), question: fc.nat(4), text: anyText }),
  fc.constant({ do: 'carry-on' as const }),
  tabletopDeed,
  fc.constant({ do: 'close' as const }),
);

/** Deeds of a whole log, of a tabletop or another exercise. */
export const anyDeeds: fc.Arbitrary<Deed[]> = fc
  .tuple(fc.constantFrom(START, PLAY), fc.array(anyDeed, { maxLength: 28 }))
  .map(([start, deeds]) => [
    start,
    { do: 'add-runbook', runbook: 'web-shell', title: 'Web shell' },
    ...deeds,
  ]);
