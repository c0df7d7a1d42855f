import { expect, it } from 'vitest';
import { runbookOf, sectionOf, stepOf } from '../../testing/build-programme.ts';
import type { Step } from '../model/body.ts';
import { countingRunbooks, isStub } from './usable-runbooks.ts';

const EMPTY: Partial<Step> = { html: '' };
const span = { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };

it.each([
  ['no step', [], true],
  ['two steps', [{}, {}], true],
  ['three steps', [{}, {}, {}], false],
  ['three headings', [EMPTY, EMPTY, EMPTY], true],
  ['markup without words', [{ html: '<p>\n <!-- todo --></p>' }, {}, {}], true],
  ['boxes', [{ ...EMPTY, checks: [{ key: 'a', text: 'a', html: 'a', span }] }, {}, {}], false],
  ['an included step', [{ ...EMPTY, includes: 'content/steps/a.md' }, {}, {}], false],
  ['a fact', [{ ...EMPTY, facts: { role: { text: 'lead', html: 'lead', span, links: [] } } }, {}, {}], false],
] as [string, Partial<Step>[], boolean][])('a runbook with %s', (_, steps, stub) => {
  const section = sectionOf('Containment', ['containment'], {
    steps: steps.map((parts, i) => stepOf(`S${i}`, parts)),
  });
  expect(isStub({ sections: [section] })).toBe(stub);
});

it('counts active runbooks only', () => {
  const runbooks = (['active', 'draft', 'deprecated'] as const).map((status) =>
    runbookOf({ id: status, status }),
  );
  expect(countingRunbooks({ runbooks }).map(({ id }) => id)).toEqual(['active']);
});

it('counts nothing that answers no incident', () => {
  const runbooks = ([undefined, 'incident', 'hunt', 'exercise', 'check'] as const).map((kind) => {
    const runbook = runbookOf({ id: kind ?? 'absent', status: 'active' });
    return kind ? { ...runbook, meta: { ...runbook.meta, kind } } : runbook;
  });
  expect(countingRunbooks({ runbooks }).map(({ id }) => id)).toEqual(['absent', 'incident']);
});
