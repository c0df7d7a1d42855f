import type { Code, List, ListItem, Nodes, PhrasingContent, RootContent } from 'mdast';
import type { Html } from '../domain/model/body.ts';
import { keyOfItem } from './mark-boxes.ts';

/**
 * HTML of nodes that need no cleaning, as the pipeline of `renderHtml` would write it, a good deal sooner: paragraphs,
 * lists, code and emphasis are most of what is written. Undefined where there is anything else.
 */
export function writeHtml(nodes: readonly RootContent[]): Html | undefined {
  const blocks = nodes.filter(isSeen).map(writeBlock);
  return blocks.includes(undefined) ? undefined : blocks.join('\n');
}

/** Text as the stringifier writes it. */
export function escapeText(text: string): Html {
  return text.replaceAll('&', '&#x26;').replaceAll('<', '&#x3C;').replace(/\r\n?/g, '\n');
}

/** Raw HTML that is a comment and nothing else, and so leaves no trace. */
export function isComment(html: string): boolean {
  return /^<!--(?!>|->)(?:(?!--!?>)[^])*-->\s*$/.test(html);
}

function isSeen(node: Nodes): boolean {
  return node.type !== 'html' || !isComment(node.value);
}

function writeBlock(node: Nodes): Html | undefined {
  switch (node.type) {
    case 'paragraph':
      return wrap('<p>', writeLine(node.children), '</p>');
    case 'blockquote':
      if (node.data?.alert) return undefined;
      return wrap(
        '<blockquote>\n',
        writeHtml(node.children),
        node.children.some(isSeen) ? '\n</blockquote>' : '</blockquote>',
      );
    case 'code': {
      const { lang, value } = node;
      if (lang === 'mermaid' || !/^[\w-]*$/.test(lang ?? '')) return undefined;
      const start = lang ? `<code class="language-${lang}">` : '<code>';
      return `<pre tabindex="0">${start}${value ? `${writeCode(node)}\n` : ''}</code></pre>`;
    }
    case 'list':
      return writeList(node);
    default:
      return undefined;
  }
}

function writeCode({ value, data }: Code): Html {
  if (!data?.words) return escapeText(value);
  return data.words
    .map(({ text, kind }) =>
      kind ? `<span class="hl-${kind}">${escapeText(text)}</span>` : escapeText(text),
    )
    .join('');
}

function writeList(list: List): Html | undefined {
  if (list.ordered && (list.start ?? 1) !== 1) return undefined;
  const loose = list.spread || list.children.some(({ spread, children }) => spread ?? children.length > 1);
  const items = list.children.map((item) => writeItem(item, loose));
  if (items.includes(undefined)) return undefined;
  const tag = list.ordered ? 'ol' : 'ul';
  const tasks = list.children.some(({ checked }) => typeof checked === 'boolean');
  return `<${tag}${tasks ? ' class="contains-task-list"' : ''}>\n${items.join('\n')}\n</${tag}>`;
}

/** An item of a tight list shows its paragraphs without their tags. */
function writeItem(item: ListItem, loose: boolean): Html | undefined {
  const task = typeof item.checked === 'boolean';
  const children = item.children.filter(isSeen);
  if (task && children[0]?.type !== 'paragraph') return undefined;
  let html = task ? `<li class="check" data-check="${keyOfItem(item)}">` : '<li>';
  for (const [at, child] of children.entries()) {
    const bare = child.type === 'paragraph' && !loose;
    const line = child.type === 'paragraph' ? writeLine(child.children) : undefined;
    if (child.type === 'paragraph' && line === undefined) return undefined;
    const blank = task && at === 0 && line !== '' ? ' ' : '';
    const inner =
      child.type === 'paragraph' ? (bare ? blank + line : `<p>${blank}${line}</p>`) : writeBlock(child);
    if (inner === undefined) return undefined;
    html += `${loose || at > 0 || child.type !== 'paragraph' ? '\n' : ''}${inner}`;
  }
  const last = children.at(-1);
  return `${html}${last && (loose || last.type !== 'paragraph') ? '\n' : ''}</li>`;
}

function writeLine(nodes: readonly PhrasingContent[]): Html | undefined {
  let html = '';
  for (const node of nodes) {
    const piece = writeWords(node);
    if (piece === undefined) return undefined;
    html += piece;
  }
  return html;
}

function writeWords(node: PhrasingContent): Html | undefined {
  switch (node.type) {
    case 'text':
      return escapeText(node.value.replace(/[ \t]*(\r?\n|\r)[ \t]*/g, '$1'));
    case 'inlineCode':
      return `<code>${escapeText(node.value.replace(/\r?\n|\r/g, ' '))}</code>`;
    case 'emphasis':
      return wrap('<em>', writeLine(node.children), '</em>');
    case 'strong':
      return wrap('<strong>', writeLine(node.children), '</strong>');
    case 'html':
      return isSeen(node) ? undefined : '';
    default:
      return undefined;
  }
}

function wrap(start: string, inner: Html | undefined, end: string): Html | undefined {
  return inner === undefined ? undefined : `${start}${inner}${end}`;
}
