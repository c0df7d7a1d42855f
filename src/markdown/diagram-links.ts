import type { Code } from 'mdast';
import type { Link } from '../domain/model/body.ts';
import { linkTarget } from './link-target.ts';
import { linkAddress } from '../domain/model/links/page-address.ts';

/**
 * Where Mermaid's statements lead: `click a "x"` and `click a href "x"` (flowcharts, states, Gantt charts, classes),
 * `link a "x"` (classes), `link a: Words @ x` (sequences). Source: Mermaid, "Interaction" of each type of diagram.
 */
const STATEMENTS = [
  /^(?<before>\s*(?:click|link)\s+[^\s"]+\s+(?:href\s+)?")(?<url>[^"\n]+)/gm,
  /^(?<before>\s*link\s+[^:\n]+:[^@\n]*@[ \t]*)(?<url>\S+)/gm,
];

/** Links of a diagram, each at its place, as if Markdown had written them. */
export function readDiagramLinks(node: Code, file: string): Link[] {
  const { line = 1, column = 1 } = node.position?.start ?? {};
  return STATEMENTS.flatMap((statement) =>
    [...node.value.matchAll(statement)].map(({ index, groups }): Link => {
      const { before = '', url = '' } = groups ?? {};
      const lead = node.value.slice(0, index + before.length).split('\n');
      // The fence takes the first line, and its indentation stands before every other.
      const at = { line: line + lead.length, column: column + (lead.at(-1)?.length ?? 0) };
      const span = { start: at, end: { ...at, column: at.column + url.length } };
      return { target: linkTarget(file, url), text: url, image: false, inDiagram: true, span };
    }),
  ).sort((a, b) => a.span.start.line - b.span.start.line);
}

/** The source with links to files of the programme led to their pages, as a page's links are; others stay as they are written. */
export function leadDiagram(source: string, file: string): string {
  return STATEMENTS.reduce(
    (text, statement) =>
      text.replace(statement, (whole: string, before: string, url: string) => {
        const target = linkTarget(file, url);
        const address = target.kind === 'file' ? linkAddress(target) : undefined;
        return address === undefined ? whole : `${before}${address}`;
      }),
    source,
  );
}
