import { describe, expect, it } from 'vitest';
import { assessSample, controlFile, scoreFor, shelfInMemory } from '../../testing/assess-sample.ts';
import { answerStore } from './answer-store.ts';
import { session as openSession } from './session.ts';

const data = await assessSample([controlFile('plan', 'GV.OC-01'), controlFile('drill', 'GV.OC-02')]);
const HOME = `readyroom-assess/${data.programme.id}/`;

function tab(shelf = shelfInMemory(), clock = { now: 0 }) {
  const now = () => new Date(Date.UTC(2026, 10, 1) + (clock.now += 1000)).toISOString();
  return {
    shelf,
    session: openSession(answerStore(shelf, data.programme.id, data.scale, now), now, () => {}),
  };
}
const score = (control: string, current: number) => scoreFor(data, control, current);
const scoreIn = (session: ReturnType<typeof tab>['session'], control: string) => {
  const answer = session.answerTo(control);
  return answer && 'current' in answer ? answer.current : undefined;
};

describe('storing', () => {
  it('an answer is there after a reload', () => {
    const { shelf, session } = tab();
    session.give(score('plan', 2.5), 'plan');
    expect(scoreIn(tab(shelf).session, 'plan')).toBe(2.5);
  });

  it('answers of another programme are left alone', () => {
    const { session } = tab(
      shelfInMemory({ 'readyroom-assess/0000000000000000/answer/plan': 'not ours', theme: 'dark' }),
    );
    expect(session.answers.size).toBe(0);
    expect(session.quarantine).toHaveLength(0);
  });

  it('what does not fit stays on the page, is reported, and is stored once there is room', () => {
    const shelf = shelfInMemory({ ballast: 'x'.repeat(900) }, 1000);
    const { session } = tab(shelf);
    session.give(score('plan', 3), 'plan');
    expect([...session.unsaved]).toEqual(['plan']);
    expect(session.trouble).toMatch(/quota/);
    session.reload();
    expect(scoreIn(session, 'plan')).toBe(3);
    shelf.removeItem('ballast');
    session.retry();
    expect(session.unsaved.size).toBe(0);
    expect(scoreIn(tab(shelf).session, 'plan')).toBe(3);
  });
});

describe('two tabs', () => {
  it('keep each other’s answers; the last write for a control wins in both', () => {
    const clock = { now: 0 };
    const one = tab(shelfInMemory(), clock);
    const two = tab(one.shelf, clock);
    const hear = (listener: typeof one) => {
      for (const [key, raw] of one.shelf.all) listener.session.hear(key, raw);
    };
    one.session.give(score('plan', 1), 'plan');
    two.session.give(score('drill', 2), 'drill');
    hear(one);
    hear(two);
    one.session.give(score('drill', 4), 'drill');
    hear(two);
    for (const { session } of [one, two])
      expect([scoreIn(session, 'plan'), scoreIn(session, 'drill')]).toEqual([1, 4]);
  });

  it('an older write that is heard late does not win', () => {
    const { shelf, session } = tab();
    session.give(score('plan', 1), 'plan');
    const [key, old] = [...shelf.all][0]!;
    session.give(score('plan', 2), 'plan');
    session.hear(key, old);
    expect(scoreIn(session, 'plan')).toBe(2);
  });

  it('an answer that was taken back there is gone here; an undo never undoes the other tab’s work', () => {
    const clock = { now: 0 };
    const one = tab(shelfInMemory(), clock);
    one.session.give(score('plan', 1), 'plan');
    const two = tab(one.shelf, clock);
    two.session.give(score('plan', 5), 'plan');
    const [[key, raw]] = [...one.shelf.all] as [[string, string]];
    one.session.hear(key, raw);
    expect(one.session.undo()).toMatch(/another tab/);
    expect(scoreIn(one.session, 'plan')).toBe(5);
    one.session.hear(key, null);
    expect(one.session.answerTo('plan')).toBeUndefined();
  });
});

describe('undo', () => {
  it('takes back answers one by one, typing as one, an import as one', () => {
    const { shelf, session } = tab();
    session.give(score('plan', 1), 'first');
    session.give(scoreFor(data, 'plan', 1, { note: 'a' }), 'note', 'note plan');
    session.give(scoreFor(data, 'plan', 1, { note: 'ab' }), 'note', 'note plan');
    session.take([score('plan', 4), score('drill', 4)], 'import');
    session.withdraw(['drill'], 'dropped');
    session.undo();
    expect(scoreIn(session, 'drill')).toBe(4);
    session.undo();
    expect(session.answerTo('drill')).toBeUndefined();
    expect(session.answerTo('plan')).toMatchObject({ note: 'ab' });
    session.undo();
    expect(session.answerTo('plan')).toEqual(score('plan', 1));
    session.undo();
    expect(session.answers.size + shelf.all.size).toBe(0);
    expect(session.undo()).toBeUndefined();
  });
});

describe('what-if', () => {
  it('shows suppositions, stores nothing and leaves no trace', () => {
    const { shelf, session } = tab();
    session.give(score('plan', 1), 'plan');
    const before = [...shelf.all];
    session.suppose(true);
    session.give(score('plan', 5), 'supposed');
    session.give(score('drill', 5), 'supposed');
    expect([scoreIn(session, 'plan'), session.whatIf?.size]).toEqual([5, 2]);
    session.undo();
    expect(session.answerTo('drill')).toBeUndefined();
    expect([...shelf.all]).toEqual(before);
    session.suppose(false);
    expect(scoreIn(session, 'plan')).toBe(1);
    expect([...shelf.all]).toEqual(before);
    expect(session.undo()).toBe('plan');
  });
});

describe('quarantine', () => {
  const key = `${HOME}answer/plan`;
  it.each([
    ['cut off', '{"v":1,"at":"2026-'],
    ['of another version', '{"v":2}'],
    ['a script', '<img src=x onerror=alert(1)>'],
    ['a prototype', '{"__proto__":{"polluted":true},"v":1,"at":"2026-01-01T00:00:00Z","answer":{}}'],
    [
      'off the scale',
      JSON.stringify({ v: 1, at: '2026-01-01T00:00:00Z', answer: scoreFor(data, 'plan', 50) }),
    ],
    [
      'for another control',
      JSON.stringify({ v: 1, at: '2026-01-01T00:00:00Z', answer: scoreFor(data, 'drill', 1) }),
    ],
    ['too long', `"${'x'.repeat(50_000)}"`],
  ])('a value %s is set aside unchanged, reported, and counts for nothing', (_, raw) => {
    const shelf = shelfInMemory({ [key]: raw });
    const { session } = tab(shelf);
    expect(session.answers.size).toBe(0);
    expect(session.quarantine).toMatchObject([{ control: 'plan', raw, reason: expect.stringMatching(/\w/) }]);
    expect(shelf.getItem(key)).toBeNull();
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    session.give(score('plan', 2), 'plan');
    const again = tab(shelf).session;
    expect(again.quarantine).toMatchObject([{ raw }]);
    expect(scoreIn(again, 'plan')).toBe(2);
    again.forget(again.quarantine[0]!);
    expect(tab(shelf).session.quarantine).toHaveLength(0);
  });

  it('without room to move it, the value stays where it is and is not written over', () => {
    const shelf = shelfInMemory({ [key]: 'broken' }, key.length + 10);
    const { session } = tab(shelf);
    session.give(score('plan', 2), 'plan');
    expect(shelf.getItem(key)).toBe('broken');
    expect([...session.unsaved]).toEqual(['plan']);
    session.forget(session.quarantine[0]!);
    expect(shelf.getItem(key)).toBeNull();
  });

  it('a broken value from elsewhere does not take the answer that this tab has', () => {
    const { shelf, session } = tab();
    session.give(score('plan', 3), 'plan');
    shelf.setItem(key, 'broken');
    session.hear(key, 'broken');
    expect(scoreIn(session, 'plan')).toBe(3);
    expect(session.quarantine).toMatchObject([{ raw: 'broken' }]);
    expect(scoreIn(tab(shelf).session, 'plan')).toBe(3);
  });
});
