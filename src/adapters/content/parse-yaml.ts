import { isAlias, isScalar, LineCounter, parseDocument, visit, type Alias, type Document } from 'yaml';
import type { DataPath } from '../../domain/model/place.ts';
import type { ReadFailure } from '../../domain/model/source-file.ts';
import { limitFailure } from './limit-failure.ts';
import { measureYaml } from '../../domain/words/measure-yaml.ts';

/** Options that every YAML of the product is read with: keys are text, days stay text, no merge keys, no custom tags. */
const OPTIONS = {
  schema: 'core',
  stringKeys: true,
  uniqueKeys: true,
  prettyErrors: false,
  customTags: [] as [],
} as const;

/** After so many mistakes in one text, the rest follows from them. */
const MOST_TOLD = 50;

export interface YamlTree {
  document: Document.Parsed;
  lines: LineCounter;
}

/** Parses YAML for its places. Never throws. */
export function parseYamlTree(text: string): YamlTree {
  return { document: parseDocument(text, OPTIONS), lines: linesOf(text) };
}

/** Where each line begins, read off the text: what the parser counts misses lines after a mistake. */
function linesOf(text: string): LineCounter {
  const lines = new LineCounter();
  lines.addNewLine(0);
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) lines.addNewLine(at + 1);
  return lines;
}

/** A value, and how what is no text in it was written. */
export interface YamlValue {
  data: unknown;
  written: (path: DataPath) => string | undefined;
}

/** Value of a YAML text, or each thing that is broken in it. `firstLine` is the line of the file where the text begins. */
export function parseYaml(text: string, firstLine = 1): YamlValue | { failures: ReadFailure[] } {
  const passed = measureYaml(text, firstLine);
  if (passed) return { failures: [limitFailure(passed)] };
  const { document, lines } = parseYamlTree(text);
  const place = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1) + firstLine - 1, column: Math.max(col, 1) };
  };
  const broken = [...document.errors, ...document.warnings];
  if (broken.length > 0) {
    return {
      failures: broken.slice(0, MOST_TOLD).map((error) => ({
        reason: 'broken-yaml',
        detail: error.message.split('\n')[0] ?? '',
        span: { start: place(beginning(document, error)), end: place(error.pos[1]) },
      })),
    };
  }
  try {
    return { data: document.toJS({ maxAliasCount: 50 }), written: (path) => writtenAt(document, path) };
  } catch (error) {
    const range = blamedAlias(document)?.range;
    const span = range ? { span: { start: place(range[0]), end: place(range[1]) } } : {};
    return {
      failures: [
        { reason: 'broken-yaml', detail: error instanceof Error ? error.message : String(error), ...span },
      ],
    };
  }
}

/** The characters of a value that YAML takes for something else than text; undefined for texts, and where an alias stands. */
function writtenAt(document: Document.Parsed, path: DataPath): string | undefined {
  const node = document.getIn(path, true);
  return isScalar(node) && typeof node.value !== 'string' && node.value !== null ? node.source : undefined;
}

/** An unclosed quote is noticed where the text ends, and mended where it begins. */
function beginning(
  document: Document.Parsed,
  { message, pos }: { message: string; pos: [number, number] },
): number {
  let start = pos[0];
  if (!message.startsWith('Missing closing')) return start;
  visit(document, {
    Scalar(_, { type, range }) {
      if (type?.startsWith('QUOTE_') && range && range[0] <= pos[0] && pos[0] <= range[1]) start = range[0];
    },
  });
  return start;
}

/** The first alias that names nothing; where all name something, the first of all. */
function blamedAlias(document: Document.Parsed): Alias | undefined {
  const aliases: Alias[] = [];
  visit(document, (_, node) => void (isAlias(node) && aliases.push(node)));
  return aliases.find((alias) => alias.resolve(document) === undefined) ?? aliases[0];
}
