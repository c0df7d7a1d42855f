import type { Flow } from './flow.ts';

/** Nodes that some path reaches: from the start, and from every step beside the flow, which readers open by themselves. */
export function reachableNodes({ start, nodes, edges }: Flow): ReadonlySet<string> {
  const after = new Map<string, string[]>();
  for (const { from, to } of edges) after.set(from, [...(after.get(from) ?? []), to]);
  const waiting = nodes.filter(({ lane, kind }) => lane === 'side' && kind !== 'end').map(({ id }) => id);
  if (start !== undefined) waiting.push(start);
  const reached = new Set(waiting);
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    for (const next of after.get(id) ?? []) {
      if (!reached.has(next)) {
        reached.add(next);
        waiting.push(next);
      }
    }
  }
  return reached;
}
