import { describe, expect, it } from 'vitest';
import { SelfAssessment } from '../../domain/model/browser/self-assessment.ts';
import { assessSample, controlFile, scoreFor } from '../../testing/assess-sample.ts';
import type { Answer, Kept } from './answer.ts';
import { readExchange, toExchange } from './exchange.ts';

const data = await assessSample([controlFile('plan', 'GV.OC-01'), controlFile('drill', 'GV.OC-02')]);
const kept = (...answers: Answer[]): Map<string, Kept> =>
  new Map(answers.map((answer) => [answer.control, { at: '2026-11-01T00:00:00.000Z', answer }]));
const MADE = '2026-11-01T10:00:00.000Z';
const { base: _base, ...withoutBase } = scoreFor(data, 'plan', 1);
const fileOf = (change: object = {}) =>
  JSON.stringify({
    ...toExchange(data, kept(scoreFor(data, 'plan', 2.5, { target: 3, note: 'Ünï' })), data.today, MADE),
    ...change,
  });

it('what is exported fits the format that apply reads, and comes back the same', () => {
  const status: Answer = {
    control: 'drill',
    base: scoreFor(data, 'drill', 1).base,
    date: data.today,
    status: 'not-applicable',
    rationale: 'none of our own',
  };
  const file = toExchange(
    data,
    kept(status, scoreFor(data, 'plan', 2.5, { target: 3, note: 'n' })),
    data.today,
    MADE,
  );
  expect(SelfAssessment.parse(file)).toEqual(file);
  expect(readExchange(JSON.stringify(file), data, new Map()).answers).toEqual(file.answers);
});

it('exports neither answers that are published now nor those without a control', () => {
  const published = scoreFor(data, 'endpoint-telemetry', 2.5, { target: 3.5, date: '2026-09-30' });
  const file = toExchange(
    data,
    kept(published, scoreFor(data, 'vanished', 1), scoreFor(data, 'plan', 1)),
    data.today,
    MADE,
  );
  expect(file.answers.map(({ control }) => control)).toEqual(['plan']);
});

it('says what an import would replace, and what changed or is gone', () => {
  const answers = [
    scoreFor(data, 'plan', 3),
    { ...scoreFor(data, 'drill', 3), base: 'f'.repeat(64) },
    scoreFor(data, 'vanished', 1),
  ];
  const incoming = readExchange(fileOf({ answers }), data, kept(scoreFor(data, 'plan', 1)));
  expect(incoming).toMatchObject({ replacing: 1, changed: 1, gone: 1 });
});

describe('refuses, with words,', () => {
  const one = scoreFor(data, 'plan', 1);
  it.each([
    ['no JSON', 'hello', /not JSON/],
    ['a file cut off', fileOf().slice(0, 80), /cut off/],
    ['an array', '[]', /not an object/],
    ['another format', fileOf({ format: 'readyroom-run' }), /readyroom-run/],
    ['an older version', fileOf({ version: 0 }), /version/],
    [
      'another site',
      fileOf({ programme: { name: 'Else', id: '0'.repeat(16) } }),
      /another programme, “Else”/,
    ],
    ['an unknown key', fileOf({ scores: [] }), /unknown key “scores”/],
    ['no answers', fileOf({ answers: [] }), /no answers/],
    ['a score off the scale', fileOf({ answers: [{ ...one, current: 7 }] }), /Answer 1: .*off the scale/],
    ['a score in words', fileOf({ answers: [{ ...one, current: '3' }] }), /not a number/],
    ['a day that does not exist', fileOf({ answers: [{ ...one, date: '2026-02-30' }] }), /no day/],
    ['a path as a control', fileOf({ answers: [{ ...one, control: '../../etc/passwd' }] }), /control/],
    ['an answer twice', fileOf({ answers: [one, one] }), /twice/],
    ['an answer without its base', fileOf({ answers: [withoutBase] }), /no base/],
    [
      'a status that is unknown',
      fileOf({ answers: [{ ...withoutBase, current: undefined, base: one.base, status: 'done' }] }),
      /unknown key “current”|not known/,
    ],
    ['an endless note', fileOf({ answers: [{ ...one, note: 'x'.repeat(5001) }] }), /longer than 5000/],
  ])('%s', (_, text, reason) => {
    expect(() => readExchange(text, data, new Map())).toThrow(reason);
  });

  it('nothing that the format of apply would take', () => {
    expect(SelfAssessment.safeParse(JSON.parse(fileOf())).success).toBe(true);
    expect(() => readExchange(`\uFEFF${fileOf()}`, data, new Map())).not.toThrow();
  });
});
