import { beforeAll, describe, expect, it } from 'vitest';
import { exportBoard } from '../../adapters/export/board/board.ts';
import type { ExportSource } from '../../adapters/export/export-form.ts';
import { exportOscal } from '../../adapters/export/oscal/oscal.ts';
import { scoreTable } from '../../adapters/report/score-table.ts';
import { scoresTable } from '../../domain/exchange/tables/maturity-tables.ts';
import { toScoreReport } from '../../domain/maturity/report.ts';
import { controlCard } from '../../views/maturity/control-card.ts';
import { maturityNode } from '../../views/maturity/maturity-node.ts';
import { maturityOverview } from '../../views/maturity/maturity-overview.ts';
import { scoringReference } from '../../views/reference/scoring-reference.ts';
import { exportSourceOf } from './export-source.ts';

const WORDS = ['Absent', 'Ad hoc', '<b>Written|', 'Practised', 'Measured', 'Improving'];
const scale = (more: string) => ({
  file: 'content/site.yml',
  replace: 'name: Sample',
  by: `name: Sample\nscale: { min: 0, max: 5, step: 0.5${more} }`,
});
const LEVELS = {
  file: 'content/assessments/endpoint-telemetry.md',
  replace: 'history:',
  by: 'levels: { 0: a, 1: b, 2: c, 3: d, 4: e, 5: f }\nhistory:',
};
const words = WORDS.map((word, score) => `${score}: "${word}"`).join(', ');

const text = (files: { content: string | Uint8Array }[]) =>
  files.map(({ content }) => String(content)).join('');
const PLACES: [place: string, shown: (source: ExportSource) => string, expected: string][] = [
  ['an outcome', (source) => maturityNode(source, 'DE.CM-09').figures.level, '2 <b>Written|'],
  ['what comes next', (source) => maturityNode(source, 'DE.CM-09').nextLevel ?? '', '3 Practised'],
  ['a control', (source) => controlCard(source, source.programme.assessments[0]!).word ?? '', '<b>Written|'],
  [
    'its rubric',
    (source) =>
      controlCard(source, source.programme.assessments[0]!)
        .rubric.map(({ word = '' }) => word)
        .join(),
    WORDS.join(),
  ],
  ['the overview', (source) => maturityOverview(source).summary, 'overall, level 0 Absent. '],
  [
    'the reference',
    (source) =>
      scoringReference(source).settings.find(({ name }) => name === 'Words of the scale')?.value ?? '',
    '0 Absent, 1 Ad hoc, 2 <b>Written|, 3 Practised, 4 Measured, 5 Improving',
  ],
  ['the pack for the board', (source) => text(exportBoard(source).files), 'overall, level 0 Absent. '],
  ['OSCAL', (source) => text(exportOscal(source).files), 'Levels: 0 Absent, 1 Ad hoc, 2 <b>Written|, 3'],
  [
    'tables',
    (source) =>
      scoresTable(source)
        .columns.map(({ title }) => title)
        .join(),
    'level,level word',
  ],
  ['rows of tables', (source) => scoresTable(source).rows.flat().join(), ',0,Absent,'],
  ['the report', ({ score }) => JSON.stringify(toScoreReport(score).scale), '"3":"Practised"'],
  [
    'the command',
    ({ score }) => scoreTable({ score, walked: [] }),
    'Levels: 0 Absent, 1 Ad hoc, 2 <b>Written|',
  ],
];

describe('words of the scale', () => {
  let named: ExportSource;
  let plain: ExportSource;
  beforeAll(async () => {
    named = await exportSourceOf([scale(`, words: { ${words} }`), LEVELS]);
    plain = await exportSourceOf([scale(''), LEVELS]);
  });

  it.each(PLACES)('stand in %s, and nowhere without them', (_, shown, expected) => {
    expect(shown(named)).toContain(expected);
    for (const word of WORDS) expect(shown(plain)).not.toContain(word);
    expect(shown(plain)).not.toContain('level word');
  });

  it('change no number', () => {
    const { scale: own, ...numbers } = toScoreReport(named.score);
    const { scale: without, ...same } = toScoreReport(plain.score);
    expect(numbers).toEqual(same);
    expect(own).toEqual({ ...without, words: named.site.scale?.words });
  });
});
