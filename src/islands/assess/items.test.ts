import { expect, it } from 'vitest';
import { csf2 } from '../../domain/frameworks/csf.ts';
import { assessSample, controlFile, scoreFor } from '../../testing/assess-sample.ts';
import { type Answer, assessmentDay, type Kept, standingOf } from './answer.ts';
import { differencesOf } from './differences.ts';
import { type Filters, itemFrom, itemsOf, NO_FILTERS, passes } from './items.ts';
import { questionsLeft, scoresWith } from './scores.ts';

const data = await assessSample([
  controlFile('plan', 'GV.OC-01, RC.RP-01'),
  controlFile('secret', 'GV.OC-02', 'tlp: RED\n'),
]);
const items = itemsOf(data);
const seen = (answers = new Map<string, Kept>()) => ({
  answers,
  answerTo: (id: string) => answers.get(id)?.answer,
  day: data.today,
});
const kept = (answer: Answer) => new Map([[answer.control, { at: '2026-11-01T00:00:00.000Z', answer }]]);
const shownIds = (filters: Partial<Filters>, answers?: Map<string, Kept>) =>
  items.filter((item) => passes(item, { ...NO_FILTERS, ...filters }, seen(answers))).map(({ id }) => id);

it('all 106 outcomes are reached, in the order of the framework', () => {
  expect(new Set(items.flatMap(({ outcomes }) => outcomes))).toEqual(
    new Set(csf2.subcategories.map(({ id }) => id)),
  );
  expect(items.slice(0, 3).map(({ id }) => id)).toEqual(['plan', 'GV.OC-02', 'GV.OC-03']);
  expect(items.find(({ id }) => id === 'GV.OC-02')).toMatchObject({ kind: 'gap', isWithheld: true });
});

it.each<[string, Partial<Filters>, string[]]>([
  ['function', { function: 'DE', shown: 'below' }, ['endpoint-telemetry']],
  ['words', { words: 'TELEMETRY soc' }, ['endpoint-telemetry']],
  ['an id', { words: 'rc.rp-01' }, ['plan']],
  ['below target', { shown: 'below' }, ['endpoint-telemetry']],
  ['operating form', { form: 'soc', function: 'GV' }, ['plan']],
  ['nothing answered', { shown: 'mine' }, []],
])('filters by %s', (_, filters, ids) => {
  expect(shownIds(filters)).toEqual(ids);
});

it('unanswered are controls and outcomes without one; an answer takes a control out', () => {
  expect(shownIds({ shown: 'unanswered', function: 'DE' })).not.toContain('endpoint-telemetry');
  expect(shownIds({ shown: 'unanswered', function: 'GV' })).toContain('plan');
  expect(shownIds({ shown: 'unanswered', function: 'GV' }, kept(scoreFor(data, 'plan', 0)))).not.toContain(
    'plan',
  );
});

it('goes on from an item that has ceased to pass', () => {
  const isPassing = (item: (typeof items)[number]) =>
    shownIds({ shown: 'unanswered' }, kept(scoreFor(data, 'plan', 1))).includes(item.id);
  expect(itemFrom(items, 0, 1, isPassing)).toBe(1);
  expect(itemFrom(items, 0, -1, isPassing)).toBeUndefined();
});

it('counts the questions left in each function that a control serves', () => {
  const before = questionsLeft(data, () => undefined, data.today);
  const after = questionsLeft(data, seen(kept(scoreFor(data, 'plan', 1))).answerTo, data.today);
  expect([
    before.get('GV')! - after.get('GV')!,
    before.get('RC')! - after.get('RC')!,
    before.get('DE')! - after.get('DE')!,
  ]).toEqual([1, 1, 0]);
});

it('scores answers as the build does once they are in the file', async () => {
  const answered = scoresWith(
    data,
    seen(kept(scoreFor(data, 'plan', 3.5, { target: 4 }))).answerTo,
    data.today,
  );
  const written = await assessSample([
    controlFile('plan', 'GV.OC-01, RC.RP-01', 'history: [{ date: 2026-10-31, current: 3.5, target: 4 }]\n'),
    controlFile('secret', 'GV.OC-02', 'tlp: RED\n'),
  ]);
  expect(answered).toEqual(scoresWith(written, () => undefined, data.today));
});

it.each<[string, Answer, string]>([
  ['new', scoreFor(data, 'plan', 1), 'new'],
  ['changed', { ...scoreFor(data, 'plan', 1), base: 'a'.repeat(64) }, 'changed'],
  [
    'published',
    {
      ...scoreFor(data, 'endpoint-telemetry', 2.5, { target: 3.5 }),
      date: '2026-09-30',
      base: 'a'.repeat(64),
    },
    'published',
  ],
  ['gone', scoreFor(data, 'vanished', 1), 'gone'],
  ['lowered in silence', scoreFor(data, 'endpoint-telemetry', 1), 'unreasoned'],
  ['lowered with a reason', scoreFor(data, 'endpoint-telemetry', 1, { note: 'sensors lost' }), 'new'],
])('an answer is %s', (_, answer, standing) => {
  expect(
    standingOf(
      answer,
      data.controls.find(({ id }) => id === answer.control),
    ),
  ).toBe(standing);
  expect(differencesOf(data, kept(answer), data.today)).toMatchObject([{ standing }]);
});

it('answers bear the day of the site where it is fixed, else the clock’s, never one before the site', () => {
  expect(assessmentDay({ today: '2026-10-31', pinned: true }, '2027-01-01')).toBe('2026-10-31');
  expect(assessmentDay({ today: '2026-10-31', pinned: false }, '2027-01-01')).toBe('2027-01-01');
  expect(assessmentDay({ today: '2026-10-31', pinned: false }, '2026-01-01')).toBe('2026-10-31');
});
