import type { CsfFramework, CsfId } from './csf.ts';

/**
 * The framework with texts of the programme's own choice: the official wording, another language. Ids, titles and mappings
 * stay; an id that the framework does not have changes nothing.
 */
export function withOwnTexts(
  framework: CsfFramework,
  texts: readonly { id: CsfId; text: string }[],
): CsfFramework {
  if (texts.length === 0) return framework;
  const own = new Map(texts.map(({ id, text }) => [id, text]));
  const worded = <Node extends { id: CsfId; outcome: string }>(nodes: readonly Node[]): Node[] =>
    nodes.map((node) => ({ ...node, outcome: own.get(node.id) ?? node.outcome }));
  return {
    ...framework,
    functions: worded(framework.functions),
    categories: worded(framework.categories),
    subcategories: worded(framework.subcategories),
  };
}
