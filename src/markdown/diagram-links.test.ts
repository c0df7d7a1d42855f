import { describe, expect, it } from 'vitest';
import { parseProse } from './parse-runbook.ts';

describe('links of a diagram', () => {
  it.each([
    [
      'flowchart LR\n  a --> b\n  click a "../../runbooks/phishing.md"',
      '/runbooks/phishing/',
      'runbooks/phishing.md',
    ],
    ['flowchart LR\n  click a href "b.md#now" "Tip"', '/guides/b/#now', 'content/guides/b.md'],
    ['flowchart LR\n  click a href "gone.pdf"', 'gone.pdf', 'content/guides/gone.pdf'],
    ['classDiagram\n  link Shape "b.md"', '/guides/b/', 'content/guides/b.md'],
    ['sequenceDiagram\n  link Anna: Plan @ b.md', '/guides/b/', 'content/guides/b.md'],
    ['gantt\n  click t1 href "b.md"', '/guides/b/', 'content/guides/b.md'],
  ])('%j leads to %s', (source, address, path) => {
    const { diagrams, links } = parse(source);
    expect(diagrams[0]?.source).toContain(address);
    expect(links.map(({ target }) => target)).toMatchObject([{ kind: 'file', path }]);
  });

  it.each([
    ['flowchart LR\n  click a "https://example.org/x"', 'https://example.org/x'],
    ['flowchart LR\n  click a "#isolate"', '#isolate'],
    ['flowchart LR\n  a["click b x"] --> c', 'click b x'],
  ])('%j stays as it is written', (source, part) => {
    expect(parse(source).diagrams[0]?.source).toContain(part);
  });

  it('stand at their line and column, also in a list', () => {
    const place = (text: string) => parseProse(text, 'content/guides/a.md').links[0]?.span.start;
    expect(place('```mermaid\nflowchart LR\n  click a "b.md"\n```')).toEqual({ line: 3, column: 12 });
    expect(place('- x\n\n  ```mermaid\n  flowchart LR\n  click a "b.md"\n  ```')).toEqual({
      line: 5,
      column: 12,
    });
  });
});

const parse = (source: string) => parseProse(`\`\`\`mermaid\n${source}\n\`\`\``, 'content/guides/a.md');
