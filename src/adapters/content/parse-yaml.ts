import { LineCounter, parseDocument, type Document } from 'yaml';
import type { ReadFailure } from '../../domain/model/source-file.ts';

/** Options that every YAML of the product is read with: keys are text, days stay text, no merge keys, no custom tags. */
const OPTIONS = { schema: 'core', stringKeys: true, uniqueKeys: true, prettyErrors: false, customTags: [] } as const;

export interface YamlTree {
  document: Document.Parsed;
  lines: LineCounter;
}

/** Parses YAML for its places. Never throws. */
export function parseYamlTree(text: string): YamlTree {
  const lines = new LineCounter();
  return { document: parseDocument(text, { ...OPTIONS, lineCounter: lines }), lines };
}

/** Value of a YAML text, or each thing that is broken in it. `firstLine` is the line of the file where the text begins. */
export function parseYaml(text: string, firstLine = 1): { data: unknown } | { failures: ReadFailure[] } {
  const { document, lines } = parseYamlTree(text);
  const place = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1) + firstLine - 1, column: Math.max(col, 1) };
  };
  const broken = [...document.errors, ...document.warnings];
  if (broken.length > 0) {
    return {
      failures: broken.map((error) => ({
        reason: 'broken-yaml',
        detail: error.message.split('\n')[0] ?? '',
        span: { start: place(error.pos[0]), end: place(error.pos[1]) },
      })),
    };
  }
  try {
    return { data: document.toJS({ maxAliasCount: 50 }) };
  } catch (error) {
    return { failures: [{ reason: 'broken-yaml', detail: error instanceof Error ? error.message : String(error) }] };
  }
}
