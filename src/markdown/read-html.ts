import type { Root } from 'mdast';
import type { Link, LostHtml } from '../domain/model/body.ts';
import type { Redirect } from './censor-tree.ts';
import { PLACE } from './html-schema.ts';
import { linkTarget } from './link-target.ts';
import { walk } from './parse-tree.ts';
import { lostOf, readTags, type ReadTag } from './read-tags.ts';

/** What the raw HTML of a text tells: links and pictures, which count as Markdown's do, named places, and what no page shows of it. */
export function readHtml(
  root: Root,
  text: string,
  file: string,
  redirect: Redirect,
): { links: Link[]; places: string[]; lost: LostHtml[] } {
  const links: Link[] = [];
  const places: string[] = [];
  const lost: LostHtml[] = [];
  for (const node of walk(root)) {
    if (node.type !== 'html') continue;
    for (const tag of readTags(node, text)) {
      const { id, name } = tag.properties;
      for (const place of [id, tag.name === 'a' && name])
        if (typeof place === 'string' && PLACE.test(place)) places.push(place);
      const link = linkOf(tag, text, file);
      // A link to what is withheld is none: the page says "withheld" in its place.
      if (link && redirect(link.target) === link.target) links.push(link);
      const { element, attributes } = lostOf(tag);
      if (element) lost.push({ tag: tag.label, span: tag.span });
      for (const attribute of attributes)
        if (!(link && /^(?:href|src)$/i.test(attribute)))
          lost.push({ tag: tag.name, attribute, span: tag.span });
    }
  }
  return { links, places, lost };
}

function linkOf({ name, properties, span, after }: ReadTag, text: string, file: string): Link | undefined {
  const { href, src, alt } = properties;
  if (name === 'img' && typeof src === 'string')
    return { target: linkTarget(file, src), text: String(alt ?? ''), image: true, span };
  if (name !== 'a' || typeof href !== 'string') return undefined;
  const [words = ''] = text.slice(after, after + 500).split(/<\/a/i);
  return {
    target: linkTarget(file, href),
    text: words.replace(/<[^>]*>|[*_`]/g, '').trim(),
    image: false,
    span,
  };
}
