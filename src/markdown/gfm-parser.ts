import type { Nodes, Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified, type Processor } from 'unified';
import { listAfterCode } from './list-after-code.ts';

/**
 * What a text must hold for GFM to link it without brackets, or to see a table in it: the delimiter row of a table
 * has a bar or a colon. Looking for such links costs a third of parsing; for tables, every line is read once more.
 */
const SIGNS = {
  emailAutolink: /@/,
  protocolAutolink: /https?:\/\//i,
  wwwAutolink: /www\./i,
  table: /\||:-|-:/,
};
const LINKABLE = /@|https?:\/\/|www\./i;

interface Construct {
  name?: string;
}
type Constructs = Record<string, Construct | Construct[]>;
interface Syntax {
  text?: Constructs;
  flow?: Constructs;
}
interface Compilation {
  transforms?: ((tree: Root) => Root | undefined)[];
}

const parsers = new Map<string, Processor<Root>>();

/** Parses GitHub-flavoured Markdown as remark does, without looking for what the text cannot hold. */
export function parseGfm(text: string): Root {
  const absent = Object.entries(SIGNS).flatMap(([name, sign]) => (sign.test(text) ? [] : [name]));
  const key = absent.join();
  let parser = parsers.get(key);
  if (!parser) parsers.set(key, (parser = openParser(absent)));
  return parser.parse(text);
}

function openParser(absent: readonly string[]): Processor<Root> {
  return unified()
    .use(remarkParse)
    .use(remarkGfm)
    .use(function leaner(this: Processor) {
      const data = this.data() as {
        micromarkExtensions?: Syntax[];
        fromMarkdownExtensions?: Compilation[][];
      };
      const extensions = (data.micromarkExtensions ?? []).map((syntax) => without(syntax, absent));
      data.micromarkExtensions = [...extensions, listAfterCode as Syntax];
      data.fromMarkdownExtensions = (data.fromMarkdownExtensions ?? []).map((all) => all.map(onlyLinkable));
    })
    .freeze() as unknown as Processor<Root>;
}

/** The syntax without some constructs; a character that begins none no longer stops the tokenizer. */
function without(syntax: Syntax, names: readonly string[]): Syntax {
  const { text, flow } = syntax;
  return {
    ...syntax,
    ...(text ? { text: withoutNamed(text, names) } : {}),
    ...(flow ? { flow: withoutNamed(flow, names) } : {}),
  };
}

function withoutNamed(constructs: Constructs, names: readonly string[]): Constructs {
  const all: Constructs = {};
  for (const [code, value] of Object.entries(constructs)) {
    const kept = [value].flat().filter(({ name }) => !names.includes(name ?? ''));
    if (kept.length > 0) all[code] = kept;
  }
  return all;
}

/** Transforms look at every node for what only some texts have: the tree is not handed to them where none has it. */
function onlyLinkable(compilation: Compilation): Compilation {
  const { transforms } = compilation;
  if (!transforms) return compilation;
  return {
    ...compilation,
    transforms: transforms.map((transform) => (tree) => (holdsLinkable(tree) ? transform(tree) : undefined)),
  };
}

function holdsLinkable(node: Nodes): boolean {
  if (node.type === 'text') return LINKABLE.test(node.value);
  if (node.type === 'link' || node.type === 'linkReference') return false;
  return 'children' in node && node.children.some(holdsLinkable);
}
