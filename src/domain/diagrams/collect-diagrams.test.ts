import { expect, it } from 'vitest';
import { csf2 } from '../frameworks/csf.ts';
import type { Programme } from '../model/programme.ts';
import { sourceKey } from '../text/text-key.ts';
import { collectDiagrams } from './collect-diagrams.ts';

const span = { start: { line: 3, column: 1 }, end: { line: 6, column: 4 } };
const source = 'pie\n "a": 1';
const EMPTY = {
  roles: [],
  escalation: [],
  regulations: [],
  synonyms: [],
  runbooks: [],
  assessments: [],
  records: [],
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
  const diagrams = collectDiagrams(programme, { framework: csf2 });
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
