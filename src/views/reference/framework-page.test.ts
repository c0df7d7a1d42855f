import { expect, it } from 'vitest';
import { csf2 } from '../../domain/frameworks/csf.ts';
import { judgeProgramme } from '../../domain/judged-programme.ts';
import { programmeOf, SITE } from '../../testing/build-programme.ts';
import { functionPage } from '../maturity/function-page.ts';
import { maturityNode } from '../maturity/maturity-node.ts';
import { frameworkPage, wordingOf } from './framework-page.ts';

const judgedWith = (more: Parameters<typeof programmeOf>[0]) =>
  judgeProgramme(programmeOf(more), SITE, csf2, '2026-06-30');

it('texts of somebody’s choice stand wherever an outcome is told, with whose they are; the rest keeps its words', () => {
  const judged = judgedWith({
    wording: { source: 'Translators of the house', version: '3' },
    outcomes: [
      { id: 'RS.MA', text: 'Vorfälle werden geführt.' },
      { id: 'RS.MA-02', text: 'Meldungen werden gesichtet.' },
    ],
  });
  expect(maturityNode(judged, 'RS.MA-02')).toMatchObject({
    title: csf2.subcategories.find(({ id }) => id === 'RS.MA-02')?.title,
    outcome: 'Meldungen werden gesichtet.',
  });
  expect(functionPage(judged, 'respond').categories[0]?.outcome).toBe('Vorfälle werden geführt.');
  expect(wordingOf(judged, 'RS.MA-02')).toBe('Translators of the house, 3');
  expect(wordingOf(judged, 'RS.MA-03')).toBeUndefined();
  const { source, own, rows } = frameworkPage(judged);
  expect({ source, own, rows: rows.length }).toEqual({
    source: 'Translators of the house, 3',
    own: 2,
    rows: 6 + 22 + 106,
  });
  expect(rows.slice(0, 3).map(({ id }) => id)).toEqual(['GV', 'GV.OC', 'GV.OC-01']);
  const official = judgedWith({});
  expect(maturityNode(judged, 'RS.MA-03').outcome).toBe(maturityNode(official, 'RS.MA-03').outcome);
  expect(frameworkPage(official)).toMatchObject({ source: undefined, own: 0 });
});
