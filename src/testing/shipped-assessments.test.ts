import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

interface Entry {
  date: string;
  current?: number;
  target?: number;
  note?: string;
}
interface Assessment {
  id: string;
  levels: Record<string, string>;
  history?: Entry[];
  evidence?: { title: string; method: string }[];
}

const FOLDER = path.resolve(import.meta.dirname, '../../content/assessments');
const assessments = readdirSync(FOLDER).map(
  (file) => parse(readFileSync(path.join(FOLDER, file), 'utf8').split(/^---$/m)[1] ?? '') as Assessment,
);
const levels = assessments.flatMap(({ id, levels: of }) =>
  Object.entries(of).map(([level, text]) => ({ at: `${id} ${level}`, level, text })),
);
const evidence = assessments.flatMap(({ id, evidence: of = [] }) =>
  of.map(({ title, method }) => ({ at: `${id}: ${title}`, method })),
);

/** A level asks for one thing, or for two that `; and` sets apart. */
const conditionsOf = (text: string) => text.split('; and ');
const isHalf = (score: number | undefined) => score !== undefined && !Number.isInteger(score);
const stems = (text: string) =>
  new Set((text.toLowerCase().match(/[a-z0-9]{3,}/g) ?? []).map((word) => word.slice(0, 5)));

/** The condition that makes the half point: the first of the two that the next level asks for. */
function conditionOfHalf({ levels: of }: Assessment, score: number): string | undefined {
  const conditions = conditionsOf(of[String(Math.ceil(score))] ?? '');
  return conditions.length === 2 ? conditions[0] : undefined;
}

describe('the shipped assessments', () => {
  it('ask on each level for one thing, or for two that are set apart', () => {
    expect(levels.length).toBeGreaterThan(600);
    const joined = levels.filter(({ text }) => {
      const conditions = conditionsOf(text);
      return conditions.length > 2 || conditions.some((one) => /[,;:]|\band\b|\bas well as\b/.test(one));
    });
    expect(joined.map(({ at, text }) => `${at}: ${text}`)).toEqual([]);
  });

  it('say each thing so shortly that an assessor can decide it', () => {
    const long = levels.filter(({ text }) => conditionsOf(text).some((one) => one.split(/\s+/).length > 16));
    expect(long.map(({ at }) => at)).toEqual([]);
    const same = assessments.filter(({ levels: of }) => new Set(Object.values(of)).size < 6);
    expect(same.map(({ id }) => id)).toEqual([]);
  });

  it('have no level that luck reaches: none asks for years in which nothing happened', () => {
    const lucky =
      /\byears? (?:of|without)\b|\bwithout (?:an? |any )?(?:incident|attack|loss)|\bno (?:incident|attack|intruder)/i;
    expect(levels.filter(({ text }) => lucky.test(text)).map(({ at }) => at)).toEqual([]);
  });

  it('give half a point, or aim at one, only where the next level asks for two things', () => {
    const arguable = assessments.flatMap((one) =>
      (one.history ?? []).flatMap(({ date, current, target }) =>
        [current, target]
          .filter((score) => isHalf(score) && conditionOfHalf(one, score ?? 0) === undefined)
          .map((score) => `${one.id} ${date}: ${score}`),
      ),
    );
    expect(arguable).toEqual([]);
  });

  it('name, with a half point, the first of the two things: a note says it in its words', () => {
    const unsaid = assessments.flatMap((one) =>
      (one.history ?? []).flatMap(({ date, current, note = '' }, at, all) => {
        if (current === undefined || !isHalf(current) || all[at - 1]?.current === current) return [];
        const said = stems(conditionOfHalf(one, current) ?? '');
        return [...stems(note)].some((stem) => said.has(stem)) ? [] : [`${one.id} ${date}: ${note}`];
      }),
    );
    expect(unsaid).toEqual([]);
  });

  it('rise by what was done: whole points and halves, falls and years that stand still', () => {
    const moves = assessments.flatMap(({ history = [] }) =>
      history.slice(1).flatMap(({ current }, at) => {
        const before = history[at]?.current;
        return current === undefined || before === undefined ? [] : [current - before];
      }),
    );
    const share = (of: (by: number) => boolean) => moves.filter(of).length / moves.length;
    expect(share((by) => by >= 1)).toBeGreaterThan(0.1);
    expect(share((by) => by === 0)).toBeGreaterThan(0.2);
    expect(share((by) => by < 0)).toBeGreaterThan(0.05);
  });

  it('call nothing a test that was read: a test makes something happen', () => {
    const read =
      /\b(?:reports?|registers?|minutes|records?|lists?|sheets?|extract|resolution|contracts?|sample of)\b/i;
    const tested = evidence.filter(({ method }) => method === 'test');
    expect(tested.filter(({ at }) => read.test(at.split(': ').slice(1).join(': ')))).toEqual([]);
    const share = tested.length / evidence.length;
    expect([share > 0.3, share < 0.6]).toEqual([true, true]);
    expect(evidence.filter(({ method }) => method === 'interview').length).toBeGreaterThanOrEqual(6);
  });
});
