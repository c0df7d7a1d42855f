import type { Nodes, Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified, type Processor } from 'unified';

/** What a text must hold for GFM to link it without brackets. Looking for such links costs a third of parsing. */
const AUTOLINKS = { emailAutolink: /@/, protocolAutolink: /https?:\/\//i, wwwAutolink: /www\./i };
const LINKABLE = /@|https?:\/\/|www\./i;

interface Construct {
  name?: string;
}
interface Syntax {
  text?: Record<string, Construct | Construct[]>;
}
interface Compilation {
  transforms?: ((tree: Root) => Root | undefined)[];
}

const parsers = new Map<string, Processor<Root>>();

/** Parses GitHub-flavoured Markdown as remark does, without looking for what the text cannot hold. */
export function parseGfm(text: string): Root {
  const absent = Object.entries(AUTOLINKS).flatMap(([name, sign]) => (sign.test(text) ? [] : [name]));
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
      data.micromarkExtensions = (data.micromarkExtensions ?? []).map((syntax) => without(syntax, absent));
      data.fromMarkdownExtensions = (data.fromMarkdownExtensions ?? []).map((all) => all.map(onlyLinkable));
    })
    .freeze() as unknown as Processor<Root>;
}

/** The syntax without some constructs of running text; a character that begins none no longer stops the tokenizer. */
function without(syntax: Syntax, names: readonly string[]): Syntax {
  const text: NonNullable<Syntax['text']> = {};
  for (const [code, value] of Object.entries(syntax.text ?? {})) {
    const kept = [value].flat().filter(({ name }) => !names.includes(name ?? ''));
    if (kept.length > 0) text[code] = kept;
  }
  return { ...syntax, text };
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
