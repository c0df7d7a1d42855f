import type { Definition, Image, ImageReference, Link, LinkReference, Nodes } from 'mdast';
import { decodeAddress } from '../../../domain/text/decode-address.ts';
import { parseGfm } from '../../../markdown/gfm-parser.ts';
import { walk } from '../../../markdown/parse-tree.ts';
import { editText, type Edit } from './edit-text.ts';
import { endOf, startOf } from './find-parts.ts';
import { remark, type Ledger } from './ledger.ts';
import { BY_NAME } from './turn-lines.ts';

/** What an address of the source is in the draft: another address, or nothing that could be linked. */
export type Resolve = (
  url: string,
  picture: boolean,
) => { url: string; said?: string } | { dead: string } | undefined;

type Linking = Link | Image | LinkReference | ImageReference;

/** Rewrites addresses of links and pictures, in Markdown and in HTML; what leads nowhere becomes its words and its address. */
export function rewriteLinks(text: string, resolve: Resolve, ledger: Ledger): string {
  const root = parseGfm(text);
  const definitions = new Map<string, Definition>();
  for (const node of walk(root))
    if (node.type === 'definition' && !definitions.has(node.identifier))
      definitions.set(node.identifier, node);
  const edits: Edit[] = [];
  for (const node of walk(root)) {
    if (node.type === 'definition') edits.push(...definitionEdit(text, node, resolve));
    else if (node.type === 'html') edits.push(...htmlEdit(text, node, resolve, ledger));
    else if (
      node.type === 'link' ||
      node.type === 'image' ||
      node.type === 'linkReference' ||
      node.type === 'imageReference'
    ) {
      const url = 'url' in node ? node.url : definitions.get(node.identifier)?.url;
      if (url === undefined) continue;
      const picture = node.type.startsWith('image');
      const found = resolve(url, picture);
      if (!found) continue;
      if ('dead' in found) edits.push(unlinked(text, node, url, ledger, found.dead));
      else {
        if (found.said) remark(ledger, 'recognised', found.said);
        if (picture && found.url.startsWith('link:')) edits.push(asLink(node, found.url.slice(5), ledger));
        else if ('url' in node) edits.push(...relinked(text, node, found.url));
      }
    }
  }
  return editText(text, edits);
}

/** The address as Markdown writes it between parentheses. */
const inAngles = (url: string) =>
  /[\s()<>]/.test(url) ? `<${url.replace(/[<>]/g, encodeURIComponent)}>` : url;

function definitionEdit(text: string, node: Definition, resolve: Resolve): Edit[] {
  const found = resolve(node.url, false) ?? resolve(node.url, true);
  if (!found || 'dead' in found || found.url.startsWith('link:')) return [];
  const written = text.slice(startOf(node), endOf(node));
  const head = /^\[(?:[^\][\\]|\\.)*\]:\s*/.exec(written)?.[0];
  if (head === undefined) return [];
  return [
    {
      start: startOf(node),
      end: endOf(node),
      text: `${head}${inAngles(found.url)}${titleOf(node)}`,
    },
  ];
}

function relinked(text: string, node: Link | Image, url: string): Edit[] {
  const written = text.slice(startOf(node), endOf(node));
  const at = tailAt(written, node, startOf(node));
  if (at === -1) return [];
  return [
    {
      start: startOf(node) + at,
      end: endOf(node),
      text: `](${inAngles(url)}${titleOf(node)})`,
    },
  ];
}

/** Where the words of a link end and its address begins. */
function tailAt(written: string, node: Linking, start: number): number {
  const last = 'children' in node ? node.children.at(-1) : undefined;
  return last ? written.indexOf(']', endOf(last) - start) : written.lastIndexOf('](');
}

const titleOf = ({ title }: { title?: string | null | undefined }) =>
  title ? ` "${title.replace(/"/g, '\\"')}"` : '';

/** The words of a link, or those of a picture, with its address as code. */
export function unlinked(text: string, node: Linking, url: string, ledger: Ledger, why: string): Edit {
  const written = text.slice(startOf(node), endOf(node));
  const label =
    node.type === 'image' || node.type === 'imageReference' ? (node.alt ?? '') : labelOf(written, node);
  const shown = decodeAddress(url.replace(BY_NAME, ''))
    .replaceAll('`', '%60')
    .replace(/\s+/g, ' ')
    .slice(0, 300);
  ledger.added.push(shown);
  remark(ledger, 'person', `${why}: "${shown.slice(0, 100)}" is shown as text`, { minutes: 0.25 });
  const code = `(\`${shown}\`)`;
  return {
    start: startOf(node),
    end: endOf(node),
    text: label.trim() === '' || label.includes(shown) ? `${label || code}` : `${label} ${code}`,
  };
}

function labelOf(written: string, node: Link | LinkReference): string {
  const [first] = node.children;
  const last = node.children.at(-1);
  return first && last ? written.slice(startOf(first) - startOf(node), endOf(last) - startOf(node)) : '';
}

function asLink(node: Linking, url: string, ledger: Ledger): Edit {
  const alt = 'alt' in node ? (node.alt ?? '') : '';
  const words = alt.trim() || (url.split('/').at(-1) ?? url);
  if (alt.trim() === '') ledger.added.push(words);
  return {
    start: startOf(node),
    end: endOf(node),
    text: `[${words.replace(/[[\]]/g, '\\$&')}](${inAngles(url)})`,
  };
}

const ATTRIBUTE = /(\s(href|src)\s*=\s*)(?:"([^"]*)"|'([^']*)')/gi;

function htmlEdit(text: string, node: Nodes, resolve: Resolve, ledger: Ledger): Edit[] {
  const start = startOf(node);
  const written = text.slice(start, endOf(node));
  if (written.startsWith('<!--')) return [];
  return [...written.matchAll(ATTRIBUTE)].flatMap(
    ({ 0: whole, 1: head = '', 2: name = '', 3: double, 4: single, index }): Edit[] => {
      const url = (double ?? single ?? '').replaceAll('&amp;', '&');
      const found = resolve(url, name.toLowerCase() === 'src');
      if (!found) return [];
      const edit = (changed: string) => [
        {
          start: start + index,
          end: start + index + whole.length,
          text: changed,
        },
      ];
      if ('dead' in found || found.url.startsWith('link:')) {
        remark(
          ledger,
          'person',
          `${'dead' in found ? found.dead : 'a picture of another host'}: "${url.slice(0, 100)}" in HTML is no longer linked`,
          { minutes: 0.25 },
        );
        const shown = decodeAddress(url.replace(BY_NAME, '')).replaceAll('"', "'");
        ledger.added.push(shown);
        return edit(` title="${shown}"`);
      }
      return edit(`${head}"${found.url.replaceAll('"', '%22')}"`);
    },
  );
}
