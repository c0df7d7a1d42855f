import type { DiagramProblem } from '../../model/diagram-problem.ts';
import type { Report } from '../define-rule.ts';
import type { World } from '../world.ts';

/** Diagrams of authors with a problem of one kind, each at the line of its source that the problem names. */
export function* diagramProblems(
  { sources, diagramProblems: problems = [] }: World,
  kind: DiagramProblem['kind'],
): Iterable<Report<{ words: string }>> {
  const byHash = new Map(
    problems.filter((problem) => problem.kind === kind).map((problem) => [problem.hash, problem]),
  );
  if (byHash.size === 0) return;
  for (const { file, body } of sources) {
    for (const { hash, span } of body?.diagrams ?? []) {
      const problem = byHash.get(hash);
      if (!problem) continue;
      const line = span.start.line + (problem.line ?? 0);
      const place = { line, column: problem.line ? 1 : span.start.column };
      yield { place: { file, span: { start: place, end: place } }, args: { words: problem.message } };
    }
  }
}

/** A guide with one diagram, for the rules' examples. */
export function guideWithDiagram(source: string): { file: string; text: string } {
  return {
    file: 'content/guides/why.md',
    text: `---\nid: why\ntitle: Why we do this\nsummary: What security operations are for.\nkind: concept\n---\n\n\`\`\`mermaid\n${source}\n\`\`\`\n`,
  };
}
