/** First words of the diagrams that Mermaid 12 documents. */
export const DIAGRAM_TYPES: readonly string[] = [
  'flowchart',
  'sequenceDiagram',
  'classDiagram',
  'stateDiagram-v2',
  'erDiagram',
  'journey',
  'gantt',
  'pie',
  'quadrantChart',
  'requirementDiagram',
  'gitGraph',
  'C4Context',
  'mindmap',
  'timeline',
  'sankey',
  'xychart',
  'block',
  'packet',
  'kanban',
  'architecture-beta',
  'radar-beta',
  'treemap-beta',
];

/** The type that a word was probably meant to be. */
export function nearestType(word: string): string | undefined {
  const plain = (text: string) => text.toLowerCase().replace(/[^a-z0-9]|diagram|chart|beta|v2/g, '');
  const wanted = plain(word);
  const scored = DIAGRAM_TYPES.map((type) => ({ type, distance: distance(wanted, plain(type)) })).sort((a, b) => a.distance - b.distance);
  const best = scored[0];
  return wanted && best && best.distance <= Math.max(1, Math.floor(wanted.length / 3)) ? best.type : undefined;
}

function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1)
      next.push(Math.min((row[j] as number) + 1, (next[j - 1] as number) + 1, (row[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1)));
    row = next;
  }
  return row[b.length] as number;
}
