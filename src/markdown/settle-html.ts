import type { Root } from 'hast';
import { toString } from 'mdast-util-to-string';
import rehypeParse from 'rehype-parse';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import type { Html } from '../domain/model/body.ts';
import { mapTags } from '../domain/text/html-tags.ts';
import { escapeText } from './write-html.ts';

const stringifier = unified().use(rehypeStringify).freeze();
const parser = unified().use(rehypeParse, { fragment: true }).freeze();

/** What ends soonest where a page puts HTML: an item and a description end at the next one of their kind. */
const BEFORE = '<ul><li><dl><dd><div>';
const AFTER = '</div></dd></dl></li></ul>';
/** Reading and writing again settles what nests wrongly within a few rounds; what does not is hostile. */
const ROUNDS = 8;

/** HTML of a tree. No attribute holds a sign of a tag, and no line ends as HTML's readers would change it. */
export function stringify(tree: Root): Html {
  const html = stringifier.stringify(tree).replace(/\r\n?/g, '\n');
  return mapTags(html, ({ text }) => {
    const inner = text.slice(1, -1);
    return /[<>]/.test(inner) ? `<${inner.replaceAll('<', '&#x3C;').replaceAll('>', '&#x3E;')}>` : undefined;
  });
}

/**
 * HTML of a tree that is read back as the same tree, wherever a page puts it. Trees made of raw HTML may nest as no
 * reader would: those are written as they would be read. What never comes to rest is left with its words alone.
 */
export function settle(tree: Root): Html {
  let html = stringify(tree);
  for (let round = 0; round < ROUNDS; round++) {
    const read = stringify(parser.parse(`${BEFORE}${html}${AFTER}`) as Root);
    if (read === `${BEFORE}${html}${AFTER}`) return html;
    html = stringify(parser.parse(html) as Root);
  }
  return `<div>${escapeText(toString(tree))}</div>`;
}
