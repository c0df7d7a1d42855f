import {
  type DocumentOptions,
  isMap,
  isPair,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  parseDocument,
  type ParseOptions,
  type SchemaOptions,
  type YAMLMap,
} from 'yaml';

/** A mapping of YAML inside a text, with the places of its parts as offsets into the whole text. */
export interface YamlRegion {
  /** The whole text, byte-order mark and line ends as they are. */
  text: string;
  /** Where the YAML begins and ends. */
  start: number;
  end: number;
  root: YAMLMap<Node, Node | null>;
  /** What a reader gets. */
  data: Record<string, unknown>;
  lineEnd: '\n' | '\r\n';
}

/** The same reading as that of the content reader. */
const OPTIONS: ParseOptions & DocumentOptions & SchemaOptions = {
  schema: 'core',
  stringKeys: true,
  uniqueKeys: true,
  prettyErrors: false,
  customTags: [],
} as const;

/** The front matter of a Markdown text; undefined where it has none that a program can edit. */
export function openFrontMatter(text: string): YamlRegion | undefined {
  const open = /^\ufeff?---[ \t]*(?:ya?ml)?[ \t]*\r?\n/.exec(text);
  if (!open) return undefined;
  const start = open[0].length;
  const close = /^---[ \t]*$/m.exec(text.slice(start).replaceAll('\r', ' '));
  return close ? openYaml(text, start, start + close.index) : undefined;
}

/** A text, or a part of it, that is one YAML mapping; undefined where it is not. */
export function openYaml(
  text: string,
  start = text.startsWith('\ufeff') ? 1 : 0,
  end = text.length,
): YamlRegion | undefined {
  const document = parseDocument(text.slice(start, end), { ...OPTIONS, keepSourceTokens: true });
  const root = document.contents;
  if (document.errors.length + document.warnings.length > 0 || !isMap(root)) return undefined;
  const lineEnd = /^[^\n]*\r\n/.test(text) ? '\r\n' : '\n';
  const data = document.toJS({ maxAliasCount: 50 }) as Record<string, unknown>;
  return { text, start, end, root: root as unknown as YamlRegion['root'], data, lineEnd };
}

export function pairAt({ root }: YamlRegion, key: string): Pair<Node, Node | null> | undefined {
  return root.items.find((pair) => isScalar(pair.key) && pair.key.value === key);
}

/** Offset of the line after the one on which a node's last character stands; comments behind it are passed. */
export function lineAfter({ text, start }: YamlRegion, node: unknown): number {
  const end = start + lastOffset(node);
  if (text[end - 1] === '\n') return end;
  const next = text.indexOf('\n', end);
  return next === -1 ? text.length : next + 1;
}

/** A block collection's own range may run on over comments and empty lines that belong to what follows. */
function lastOffset(node: unknown): number {
  if (isPair(node)) return lastOffset(node.value ?? node.key);
  const inner = (isMap(node) || isSeq(node)) && !node.flow ? node.items.at(-1) : undefined;
  return inner ? lastOffset(inner) : ((node as Node).range?.[1] ?? 0);
}
