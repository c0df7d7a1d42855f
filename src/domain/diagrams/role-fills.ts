import type { FlowNode } from '../links/flow.ts';
import { rolesOf, type Names } from './flow-nodes.ts';
import { lightColour } from './mermaid-config.ts';

/** As many as there are fills that can be told apart; a role beyond them keeps the plain one. */
const FILLS = 12;

/** One fill for each role, so that a reader sees which steps are theirs; the role's name stands in every node as well. */
export function roleFills(
  programme: Names,
  steps: readonly FlowNode[],
  idOf: (anchor: string) => string,
): string[] {
  const byRole = new Map<string, string[]>();
  for (const step of steps) {
    const [role] = rolesOf(programme, step);
    if (role !== undefined) byRole.set(role, [...(byRole.get(role) ?? []), idOf(step.id)]);
  }
  if (byRole.size < 2) return [];
  return [...byRole.values()]
    .slice(0, FILLS)
    .flatMap((nodes, at) => [
      `  classDef r${at} fill:${lightColour(`c${at + 1}`)},color:${lightColour('text')}`,
      `  class ${nodes.join(',')} r${at}`,
    ]);
}
