import { describe, expect, it } from 'vitest';
import { judgedSample } from '../../testing/judged-sample.ts';
import { controlCard, rubricOf } from './control-card.ts';

const SCALE = { min: 0, max: 5, step: 0.5 };
const LEVELS = { 0: 'none', 1: 'some', 2: 'most', 3: 'all' };

describe('rubric', () => {
  it.each([
    { current: null, now: undefined, next: undefined },
    { current: 0, now: 0, next: 1 },
    { current: 1.5, now: 1, next: 2 },
    { current: 3, now: 3, next: undefined },
  ])('at $current: now $now, next $next', ({ current, now, next }) => {
    const marked = (mark: string) => rubricOf(LEVELS, current, SCALE).find((row) => row.mark === mark)?.level;
    expect([marked('now'), marked('next')]).toEqual([now, next]);
  });

  it.each([
    [1.5, 'most; and tracked', true],
    [1, 'most; and tracked', undefined],
    [1.7, 'most; and tracked', undefined],
    [1.5, 'most', undefined],
  ])('at %s below "%s": half is %s', (current, text, half) =>
    expect(rubricOf({ ...LEVELS, 2: text }, current, SCALE)[2]?.half).toBe(half),
  );
});

describe('a control as of a day', () => {
  it('says what the last entry on or before the day says', async () => {
    const judged = await judgedSample([], '2026-06-01');
    const card = controlCard(judged, judged.programme.assessments[0]!);
    expect(card).toMatchObject({ score: '1.50', target: '3.00', since: '2026-03-31', state: 'scored' });
    expect(card.history).toHaveLength(1);
    expect(card.evidence[0]).toMatchObject({ state: 'later' });
  });
  it('knows the last day of evidence', async () => {
    const judged = await judgedSample();
    const [evidence] = controlCard(judged, judged.programme.assessments[0]!).evidence;
    expect(evidence).toMatchObject({
      expires: '2027-03-27',
      when: 'in 147 days',
      state: 'valid',
    });
  });
});
