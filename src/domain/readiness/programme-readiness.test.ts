import { describe, expect, it } from 'vitest';
import { alertsOf, assessmentOf, programmeOf, recordOf, runbookOf } from '../../testing/build-programme.ts';
import { worldOf } from '../../testing/judge-readiness.ts';
import { csf2 } from '../frameworks/csf.ts';
import type { ReadinessItem } from '../model/readiness-item.ts';
import { functionReadiness, programmeReadiness } from './programme-readiness.ts';

const inAllOfRespond = csf2.subcategories
  .filter(({ category }) => category.startsWith('RS.'))
  .map(({ id }) => id);
const sound = {
  runbooks: [runbookOf()],
  records: [recordOf()],
  alertSources: [alertsOf()],
  assessments: [assessmentOf({ csf: inAllOfRespond, floor: 3 })],
};
const respond = (parts: Parameters<typeof programmeOf>[0], form?: string) =>
  functionReadiness(worldOf(programmeOf(parts)), 'respond', form === undefined ? {} : { form })!;
const checklist = (...items: Partial<ReadinessItem>[]) => ({
  checklists: [
    {
      function: 'respond',
      file: 'content/readiness/respond.yml',
      tlp: 'GREEN' as const,
      items: items.map((item, i) => ({
        id: `item-${i}`,
        text: `Item ${i}`,
        state: 'pass' as const,
        ...item,
      })),
    },
  ],
});

describe('functionReadiness', () => {
  it('is ready where everything is in order', () => {
    const result = respond(sound);
    expect(result.items.filter(({ state }) => state === 'fail' || state === 'unanswered')).toEqual([]);
    expect(result).toMatchObject({ id: 'RS', slug: 'respond', state: 'ready', readiness: 1, blockers: [] });
  });

  it('is blocked by a key control below its floor', () => {
    const result = respond({ ...sound, assessments: [assessmentOf({ csf: inAllOfRespond, floor: 4 })] });
    expect(result.state).toBe('blocked');
    expect(result.blockers.map(({ id }) => id)).toEqual(['key-controls']);
  });

  it('is blocked by a critical authored item, and not by another', () => {
    expect(respond({ ...sound, ...checklist({ state: 'fail' }) }).state).toBe('ready');
    const result = respond({ ...sound, ...checklist({ state: 'fail', critical: true }) });
    expect([result.state, result.blockers[0]?.id]).toEqual(['blocked', 'item-0']);
  });

  it('is not ready while a critical item is unanswered', () => {
    const expired = { critical: true, checked: '2026-01-01', valid_for: '30d' };
    expect(respond({ ...sound, ...checklist(expired) }).state).toBe('partial');
  });

  it('takes an id or a slug', () => {
    const world = worldOf(programmeOf(sound));
    expect(functionReadiness(world, 'RS')).toEqual(functionReadiness(world, 'respond'));
    expect(functionReadiness(world, 'nonsense')).toBeUndefined();
  });

  it('uses the threshold of the site', () => {
    const unready = { ...sound, ...checklist({ state: 'fail' }) };
    const site = { ...programmeOf().site!, thresholds: { ready: 1 } };
    expect(respond({ ...unready, site }).state).toBe('partial');
  });
});

describe('operating forms', () => {
  const parts = {
    ...sound,
    ...checklist({ forms: ['soc'] }, { forms: ['mssp'] }, {}),
    assessments: [...sound.assessments, assessmentOf({ id: 'for-mssp', floor: 5, forms: ['mssp'] })],
  };

  it.each([
    [undefined, ['item-0', 'item-1', 'item-2'], 'blocked'],
    ['soc', ['item-0', 'item-2'], 'ready'],
    ['mssp', ['item-1', 'item-2'], 'blocked'],
  ])('filtered by %s', (form, ids, state) => {
    const result = respond(parts, form);
    expect(result.items.filter(({ derived }) => !derived).map(({ id }) => id)).toEqual(ids);
    expect(result.state).toBe(state);
  });
});

describe('programmeReadiness', () => {
  it('has all six functions, in the order of the framework', () => {
    const result = programmeReadiness(worldOf(programmeOf(sound)), { form: 'soc' });
    expect(result).toMatchObject({ asOf: '2026-06-30', form: 'soc' });
    expect(result.functions.map(({ id }) => id)).toEqual(['GV', 'ID', 'PR', 'DE', 'RS', 'RC']);
  });

  it('asks each function only what concerns it', () => {
    const [govern, , , detect, respond] = programmeReadiness(worldOf(programmeOf(sound))).functions;
    const asked = (one: typeof govern, id: string) => one?.items.some((item) => item.id === id);
    expect([asked(govern, 'alerts-have-runbook'), asked(detect, 'alerts-have-runbook')]).toEqual([
      false,
      true,
    ]);
    expect([asked(detect, 'runbook-verification'), asked(respond, 'runbook-verification')]).toEqual([
      false,
      true,
    ]);
  });

  it('counts a runbook for every function in its csf', () => {
    const runbooks = [runbookOf({ csf: ['DE.AE-02', 'RS.MA-02'], owner: 'nobody' })];
    const failing = programmeReadiness(worldOf(programmeOf({ ...sound, runbooks }))).functions.filter(
      ({ items }) => items.some(({ id, state }) => id === 'runbook-owner' && state === 'fail'),
    );
    expect(failing.map(({ id }) => id)).toEqual(['DE', 'RS']);
  });

  it('is the same for the same programme and date, and plain JSON', () => {
    const result = programmeReadiness(
      worldOf(programmeOf({ ...sound, ...checklist({ checked: '2026-06-01' }) })),
    );
    expect(JSON.parse(JSON.stringify(result))).toEqual(result);
  });
});

it('leads nowhere from what was withheld before', () => {
  const owner = 'nobody';
  const [runbooks, assessments] = [[runbookOf({ owner })], [assessmentOf({ history: [] })]].map((list) =>
    list.map((one) => ({ ...one, id: 'withheld-1' })),
  ) as [ReturnType<typeof runbookOf>[], ReturnType<typeof assessmentOf>[]];
  const things = respond({ runbooks, assessments }).items.flatMap(({ failing }) => failing);
  expect(things.filter(({ href }) => href?.includes('withheld'))).toEqual([]);
  expect(things.filter(({ href }) => href === undefined).length).toBeGreaterThanOrEqual(2);
});
