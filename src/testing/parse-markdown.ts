import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';

const parser = unified().use(remarkParse).use(remarkGfm);

/** Kinds of all nodes of a GitHub-flavoured Markdown text, in its order. */
export function parseMarkdown(markdown: string): string[] {
  const kinds: string[] = [];
  visit(parser.runSync(parser.parse(markdown)), ({ type }) => void kinds.push(type));
  return kinds;
}
