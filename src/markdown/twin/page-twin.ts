import { inlineWords } from './inline-words.ts';
import { pageBlocks } from './page-blocks.ts';
import { attributeOf, findIn, readPageTree, type PageElement } from './page-tree.ts';

/**
 * A finished page as Markdown, for programs that read text: its words, boxes, tables, code and links, which lead where
 * the page's do; what it says of its content and its label at the end. It is made from what the page shows, so nothing
 * stands in it that the page does not show.
 */
export function pageTwin(html: string): string {
  const body = readPageTree(html.slice(html.search(/<body\b/)));
  const main = findIn(body, ({ tag }) => tag === 'main');
  const about = [
    findIn(body, (element) => element.tag === 'p' && hasClass(element, 'sample')),
    ...(findIn(body, (element) => hasClass(element, 'foot-inner'))?.children ?? []),
  ]
    .filter(
      (node): node is PageElement => typeof node === 'object' && !findIn(node, ({ tag }) => tag === 'kbd'),
    )
    .map((node) => inlineWords([node]))
    .filter((text) => text !== '');
  return `${[...pageBlocks(main?.children ?? []), '---', about.join(' · ')].join('\n\n').trim()}\n`;
}

function hasClass(element: PageElement, name: string): boolean {
  return (
    element.attributes.includes(name) && (attributeOf(element, 'class') ?? '').split(/\s+/).includes(name)
  );
}
