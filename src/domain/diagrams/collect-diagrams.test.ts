import { expect, it } from 'vitest';
import { csf2 } from '../frameworks/csf.ts';
import type { Programme } from '../model/programme.ts';
import { sourceKey } from '../text/text-key.ts';
import { programmeOf, runbookOf, sectionOf, soundSections, stepOf } from '../../testing/build-programme.ts';
import { collectDiagrams, flowFiles, runbookFlows } from './collect-diagrams.ts';

const span = { start: { line: 3, column: 1 }, end: { line: 6, column: 4 } };
const source = 'pie\n "a": 1';
const EMPTY = {
  roles: [],
  escalation: [],
  regulations: [],
  synonyms: [],
  reports: [],
  runbooks: [],
  assessments: [],
  records: [],
  exercises: [],
  communications: [],
  steps: [],
  pages: [],
  teams: [],
  folders: [],
};
const programme = {
  ...EMPTY,
  guides: [
    { id: 'g', file: 'content/guides/g.md', body: { diagrams: [{ source, hash: sourceKey(source), span }] } },
  ],
} as unknown as Programme;

it("gives authors' diagrams with their place, and those made from content", () => {
  const diagrams = collectDiagrams(programme, { framework: csf2, today: '2026-06-01' });
  expect(diagrams[0]).toEqual({
    source,
    hash: sourceKey(source),
    place: { file: 'content/guides/g.md', span },
  });
  expect(diagrams.slice(1).map((diagram) => diagram.source.split('\n')[1]?.trim())).toEqual([
    'accTitle: The functions of NIST CSF 2.0',
  ]);
});

it('tells sources apart by case and indentation, which mean something in them', () => {
  expect(sourceKey('mindmap\n a\n  b')).not.toBe(sourceKey('mindmap\n a\n b'));
  expect(sourceKey('flowchart TD\n a[Yes]')).not.toBe(sourceKey('flowchart TD\n a[yes]'));
  expect(sourceKey('pie\r\n "a": 1\r\n')).toBe(sourceKey(source));
});

const many = (phase: 'containment' | 'communication', count: number) =>
  sectionOf(phase, [phase], {
    steps: Array.from({ length: count }, (_, at) => stepOf(`${phase} ${at}`, { phase })),
  });

it.each([
  ['nothing', [], []],
  ['no step', [sectionOf('Containment', ['containment'])], []],
  ['no phase of the flow', [many('communication', 20)], []],
  ['a short flow', soundSections(), ['flow']],
  ['a long flow', [many('containment', 12), many('communication', 4)], ['phases', 'flow']],
])('a runbook with %s has files of the flows that are drawn, and no other', (_, sections, files) => {
  const runbook = runbookOf({}, { sections });
  const flows = runbookFlows(programmeOf({ runbooks: [runbook] }), runbook, '2026-06-01');
  expect(flowFiles(runbook)).toEqual(files);
  expect(flows.map(({ file }) => file)).toEqual(files);
});
