import { isMap, isPair, isScalar, isSeq, type Node, type Pair } from 'yaml';
import type { DataPath, Place, Span } from '../../domain/model/place.ts';
import { parseYamlTree, type YamlTree } from './parse-yaml.ts';

interface LocatedYaml {
  tree: YamlTree;
  firstLine: number;
}

/** After so many keys of one file that were parsed alone, all of its YAML is parsed once. */
const MOST_ENTRIES = 20;

/** What was parsed of one text, by the name of the part. */
type Parts = Map<string, LocatedYaml | undefined>;

/** YAML that was parsed for places, by its text: a command that watches asks for the same again and again. */
let before = new Map<string, Parts>();

/** Turns places into spans of the text; what is asked for of a file's YAML is parsed for places once. */
export function openLocator(texts: ReadonlyMap<string, string>): (place: Place) => Span | undefined {
  const opened = new Map<string, Parts>();
  const known = before;
  before = new Map();
  return (place) => {
    if (place.span) return place.span;
    const text = texts.get(place.file);
    if (text === undefined || !place.data) return undefined;
    const { path, of = 'value' } = place.data;
    const parts = opened.get(place.file) ?? new Map<string, LocatedYaml | undefined>();
    opened.set(place.file, parts);
    const entry = `${String(path[0])}\n${place.file}`;
    const found =
      (parts.has(entry) || parts.size < MOST_ENTRIES
        ? located(parts, entry, text, () => entryOf(place.file, text, path[0]))
        : undefined) ?? located(parts, place.file, text, () => yamlOf(place.file, text));
    return found ? spanInYaml(found.tree, found.firstLine, path, of) : undefined;
  };

  function located(
    parts: Parts,
    name: string,
    text: string,
    parse: () => LocatedYaml | undefined,
  ): LocatedYaml | undefined {
    if (parts.has(name)) return parts.get(name);
    const earlier = known.get(text);
    const tree = earlier?.has(name) ? earlier.get(name) : parse();
    before.set(text, (before.get(text) ?? new Map<string, LocatedYaml | undefined>()).set(name, tree));
    parts.set(name, tree);
    return tree;
  }
}

function yamlOf(file: string, text: string): LocatedYaml | undefined {
  if (/\.ya?ml$/.test(file)) return { tree: parseYamlTree(text), firstLine: 1 };
  const front = /^---[^\n]*\n([\s\S]*?)(?:^---[ \t]*$)/m.exec(text);
  return text.startsWith('---') && front ? { tree: parseYamlTree(front[1] ?? ''), firstLine: 2 } : undefined;
}

/**
 * The YAML of one key of a Markdown file's front matter: parsing it alone takes a tenth of the time. Undefined where its
 * lines do not tell for sure where it begins and ends; then all of the YAML has to be parsed.
 */
function entryOf(file: string, text: string, key: unknown): LocatedYaml | undefined {
  const close = file.endsWith('.md') && text.startsWith('---\n') ? text.indexOf('\n---', 3) : -1;
  if (typeof key !== 'string' || close === -1) return undefined;
  const lines = text.slice(0, close).split('\n');
  const first = lines.findIndex((line) => line.startsWith(`${key}:`));
  if (first === -1 || first !== lines.findLastIndex((line) => line.startsWith(`${key}:`))) return undefined;
  const next = lines.findIndex((line, at) => at > first && /^[^ -]/.test(line));
  const after = next === -1 ? lines.length : next;
  if (![lines[first], lines[next] ?? 'end:'].every((line) => /^\w+:(?: |$)/.test(line ?? '')))
    return undefined;
  const tree = parseYamlTree(`${lines.slice(first, after).join('\n')}\n`);
  const isSure = tree.document.errors.length === 0 && tree.document.warnings.length === 0;
  return isSure ? { tree, firstLine: first + 1 } : undefined;
}

/** Span of what stands at a path; of the deepest thing above it where the path does not exist. */
function spanInYaml(
  tree: YamlTree,
  firstLine: number,
  path: DataPath,
  of: 'key' | 'value',
): Span | undefined {
  let node: unknown = tree.document.contents;
  let key: Node | undefined;
  let complete = true;
  for (const step of path) {
    const next = childOf(node, step);
    if (!next) {
      complete = false;
      break;
    }
    node = next.value ?? next.key;
    key = next.key;
  }
  const wanted = of === 'key' && complete && key ? key : (node as Node | null);
  const pointed = !complete && path.length > 0 && key && (isMap(node) || isSeq(node)) ? key : wanted;
  const range = pointed?.range;
  if (!range) return undefined;
  const at = (offset: number) => {
    const { line, col } = tree.lines.linePos(offset);
    return { line: line + firstLine - 1, column: col };
  };
  const start = at(range[0]);
  const missing = !complete && !key;
  return { start, end: missing ? start : at(range[1]) };
}

function childOf(node: unknown, step: string | number): { key?: Node; value?: Node } | undefined {
  if (isMap(node)) {
    const pair = node.items.find((item) => isScalar(item.key) && item.key.value === String(step)) as
      Pair<Node, Node> | undefined;
    return pair && isPair(pair) ? { key: pair.key, value: pair.value ?? undefined } : undefined;
  }
  if (isSeq(node) && typeof step === 'number') {
    const item = node.items[step];
    return item ? { value: item as Node } : undefined;
  }
  return undefined;
}
