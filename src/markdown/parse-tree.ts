import type { Definition, Nodes, Parents, Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

const parser = unified().use(remarkParse).use(remarkGfm).freeze();

/** Parses GitHub-flavoured Markdown; reference links and images become plain ones, so that every part can be rendered alone. */
export function parseTree(text: string): Root {
  const root = parser.parse(text);
  const definitions = new Map<string, Definition>();
  for (const node of walk(root)) {
    if (node.type === 'definition' && !definitions.has(node.identifier)) definitions.set(node.identifier, node);
  }
  if (definitions.size > 0) inlineReferences(root, definitions);
  return root;
}

/** Every node below `node`, itself included, in document order. */
export function* walk(node: Nodes): Generator<Nodes> {
  yield node;
  if ('children' in node) for (const child of node.children) yield* walk(child);
}

function inlineReferences(parent: Parents, definitions: Map<string, Definition>): void {
  for (const node of walk(parent)) {
    if (node.type !== 'linkReference' && node.type !== 'imageReference') continue;
    const definition = definitions.get(node.identifier);
    if (!definition) continue;
    const type = node.type === 'linkReference' ? 'link' : 'image';
    Object.assign(node, { type, url: definition.url, title: definition.title });
  }
}
