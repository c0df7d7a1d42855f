import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { drawDiagrams, type DrawReport } from './draw-diagrams.ts';

const BROKEN: Record<string, string> = {
  arrow: '%% a note\n\nflowchart TD\n%% another\nA --> B\nA -> C\n',
  frontmatter: '---\ntitle: x\nconfig:\n  theme: base\n---\nflowchart TD\n  A[open --> B\n',
  directive: '%%{init: {\n "theme": "base"\n}}%%\nsequenceDiagram\n  A->>B hello\n',
  type: 'flowchrt TD\nA --> B',
  zenuml: 'zenuml\n  A->B: hi',
  notype: '%% nothing else',
  pie: 'pie title x\n "a" : 1\n "b" : zz',
  date: 'gantt\n dateFormat YYYY-MM-DD\n section A\n foo :a, 2024-99-01, 3d',
  git: 'gitGraph\n commit\n branch\n checkout',
  state: 'stateDiagram-v2\n [*] -> x',
  early: 'railroad-abnf-beta\nduration = 1*DIGIT',
  slow: `flowchart TD\n${Array.from({ length: 490 }, (_, i) => `n${i % 30}["label ${i}"] -->|x${i}| n${(i * i * 7 + 3 * i + 1) % 30}`).join('\n')}`,
  fine: 'flowchart TD\nA --> B',
};
const folder = mkdtempSync(path.join(tmpdir(), 'readyroom-errors-'));
const diagrams = Object.entries(BROKEN).map(([hash, source]) => ({ hash, source }));
let report: DrawReport;

beforeAll(async () => {
  report = await drawDiagrams(
    diagrams.filter(({ hash }) => hash !== 'slow'),
    { folder, timeout: 300_000 },
  );
  const slow = await drawDiagrams(
    diagrams.filter(({ hash }) => hash === 'slow'),
    { folder, timeout: 500 },
  );
  report.problems.push(...slow.problems);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('says for each what Mermaid expected, at the line as written, and draws the others', () => {
  const said = report.problems.map(
    ({ hash, kind, line, message }) => `${hash}: ${kind}, line ${line}: ${message.split(' Types:')[0]}`,
  );
  expect(report.drawn).toEqual(['fine']);
  expect(said).toMatchInlineSnapshot(`
    [
      "arrow: syntax, line 6: found "-", expected ";", the end of the line, the end of the diagram, "&" or an arrow such as -->, in "A -> C"",
      "frontmatter: syntax, line 7: found the end of the diagram, expected one of: "]", ")))", ")", "-)", "])", "]]" …, in "A[open --> B"",
      "directive: syntax, line 5: found the end of the line, expected ": text", in "A->>B hello"",
      "type: unknown-type, line 1: "flowchrt" is no type of diagram; did you mean "flowchart"?",
      "zenuml: unknown-type, line 1: "zenuml" is drawn by a plugin that is not part of Mermaid itself; "sequenceDiagram" shows the same calls",
      "notype: unknown-type, line undefined: a diagram starts with its type.",
      "pie: syntax, line 3: unexpected character "z", in ""b" : zz"",
      "date: syntax, line 4: Invalid date:2024-99-01, in "foo :a, 2024-99-01, 3d"",
      "git: syntax, line 3: found a blank, expected a name or text in quotes, in "branch"",
      "state: syntax, line 2: found a character that has no meaning here, expected one of: the end of the line, "-->", "scale", "}", a name, fork …, in "[*] -> x"",
      "early: syntax, line 2: found the end of the diagram, expected ";", in "duration = 1*DIGIT"",
      "slow: timeout, line undefined: drawing it took longer than 0.5 s; split it into smaller diagrams",
    ]
  `);
});

it('remembers what it refused without a browser, and tries again what was slow', async () => {
  const known = await drawDiagrams(
    diagrams.filter(({ hash }) => hash !== 'slow'),
    { folder },
  );
  expect(known.browser).toBe('unneeded');
  expect(known.problems.map(({ hash }) => hash)).toEqual(
    Object.keys(BROKEN).filter((name) => !['slow', 'fine'].includes(name)),
  );
});
