/** First words of the diagrams that Mermaid 12 draws by itself (ZenUML needs a package of its own). */
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
  'treeView-beta',
  'ishikawa-beta',
  'venn-beta',
  'wardley-beta',
  'cynefin-beta',
  'usecase-beta',
  'railroad-beta',
  'eventmodeling',
  'swimlane-beta',
  'agentflow-beta',
];

/** The type that a word was probably meant to be. */
export function nearestType(word: string): string | undefined {
  const bare = (text: string) => text.toLowerCase().replace(/[^a-z0-9]|beta|v2/g, '');
  const stem = (text: string) => bare(text).replace(/diagram|chart|graph/g, '');
  const away = (type: string) =>
    Math.min(distance(bare(word), bare(type)), stem(word) ? distance(stem(word), stem(type)) : Infinity);
  const [best] = DIAGRAM_TYPES.map((type) => ({ type, away: away(type) })).toSorted(
    (a, b) => a.away - b.away,
  );
  return best && best.away <= Math.max(1, Math.floor(bare(word).length / 4)) ? best.type : undefined;
}

/** Levenshtein. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = (row[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min((row[j] as number) + 1, (next[j - 1] as number) + 1, change));
    }
    row = next;
  }
  return row[b.length] as number;
}
