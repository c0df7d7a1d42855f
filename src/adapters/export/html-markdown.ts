import rehypeParse from 'rehype-parse';
import rehypeRemark, { type Options } from 'rehype-remark';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import type { Root } from 'hast';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';

/** Makes Markdown of one kind of element. */
export type Handle = NonNullable<NonNullable<Options['handlers']>[string]>;

export interface MarkdownOptions {
  /** Gives a link's or picture's address in the new text; absent: as it is. */
  place?: (address: string) => string;
  /** Elements that become something else than they would. */
  handlers?: Record<string, Handle>;
}

/** A page's HTML as Markdown, with the words and structures that it shows; boxes are boxes again. */
export function htmlToMarkdown(html: string, { place, handlers = {} }: MarkdownOptions = {}): string {
  const made = unified()
    .use(rehypeParse, { fragment: true })
    .use(() => (tree: Root) => {
      settle(tree, place);
    })
    .use(rehypeRemark, { handlers })
    .use(remarkGfm)
    .use(remarkStringify, { bullet: '-', rule: '-', fences: true, listItemIndent: 'one' })
    .processSync(html);
  return String(made).trim();
}

/** Boxes of ours have no `input`; controls and drawn diagrams say nothing in a text. */
function settle(tree: Root, place?: (address: string) => string): void {
  visit(tree, 'element', (element) => {
    const { properties } = element;
    if (element.tagName === 'li' && properties['dataCheck'] !== undefined)
      element.children.unshift({
        type: 'element',
        tagName: 'input',
        properties: { type: 'checkbox', checked: false },
        children: [],
      });
    for (const name of ['href', 'src']) {
      const address = properties[name];
      if (place && typeof address === 'string') properties[name] = place(address);
    }
  });
}
