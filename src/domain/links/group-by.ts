/** Things by a key that they name; a thing that names a key twice is listed once. */
export type Grouped<Node> = ReadonlyMap<string, readonly Node[]>;

/** Groups things by the keys that each names, in the order given. */
export function groupBy<Node>(
  nodes: readonly Node[],
  keysOf: (node: Node) => readonly string[] | undefined,
): Grouped<Node> {
  const groups = new Map<string, Node[]>();
  for (const node of nodes) {
    for (const key of new Set(keysOf(node))) {
      const group = groups.get(key);
      if (group) group.push(node);
      else groups.set(key, [node]);
    }
  }
  return groups;
}
