import type { Definition, Nodes, Parents, Root } from 'mdast';
import { parseGfm } from './gfm-parser.ts';
import { measureTree } from './measure-tree.ts';

/** Parses GitHub-flavoured Markdown; reference links and images become plain ones, so that every part can be rendered alone. Throws `TooDeep`. */
export function parseTree(text: string): Root {
  const root = parseGfm(text);
  measureTree(root);
  const definitions = new Map<string, Definition>();
  for (const node of walk(root)) {
    if (node.type === 'definition' && !definitions.has(node.identifier))
      definitions.set(node.identifier, node);
  }
  if (definitions.size > 0) inlineReferences(root, definitions);
  return root;
}

/** Every node below `node`, itself included, in document order. */
export function* walk(node: Nodes): Generator<Nodes> {
  const waiting = [node];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    yield next;
    if ('children' in next)
      for (let at = next.children.length - 1; at >= 0; at--) waiting.push(next.children[at] as Nodes);
  }
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
