import type { Span } from '../model/place.ts';
import { WITHHELD } from './withheld.ts';

/** One for all, so that a thousand pages do not carry a hundred thousand places that nobody reads. */
const NOWHERE: Span = { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };

type Hidden = ReadonlyMap<string, string>;

/**
 * A copy of a parsed body in which links to hidden files read "withheld", and steps that include one carry no
 * name of it. What only findings need is dropped: the paths that the parser noted on links, and places in the text.
 */
export function censorBody<Body extends object>(body: Body, hidden: Hidden): Body {
  const anchors = new Map<string, string>();
  if (hidden.size > 0) collectAnchors(body, hidden, anchors);
  return censored(body, hidden, anchors) as Body;
}

function censored(value: unknown, hidden: Hidden, anchors: ReadonlyMap<string, string>): unknown {
  if (Array.isArray(value)) return value.map((item) => censored(item, hidden, anchors));
  if (typeof value !== 'object' || value === null) return value;
  const copy: Record<string, unknown> = {};
  for (const [key, item] of Object.entries(value)) {
    if (typeof item === 'string')
      copy[key] = key === 'html' || key === 'intro' ? censorHtml(item, hidden, anchors) : item;
    else copy[key] = key === 'span' ? NOWHERE : censored(item, hidden, anchors);
  }
  if (hidden.size === 0) return copy;
  const alias = typeof copy['anchor'] === 'string' ? anchors.get(copy['anchor']) : undefined;
  if (alias)
    Object.assign(copy, { anchor: alias, ...('slug' in copy ? { slug: alias, text: WITHHELD } : {}) });
  const path = copy['includes'] ?? (copy['kind'] === 'file' ? copy['path'] : undefined);
  if (typeof path === 'string' && hidden.has(path)) hideTarget(copy, hidden.get(path) as string);
  if (leadsToHidden(value, hidden)) copy['text'] = WITHHELD;
  return copy;
}

/** A link or destination to a hidden file keeps its published name only; a step that includes one loses its title. */
function hideTarget(copy: Record<string, unknown>, alias: string): void {
  delete copy['anchor'];
  if ('includes' in copy)
    Object.assign(copy, { includes: alias, title: WITHHELD, key: alias, anchor: alias });
  else copy['path'] = alias;
}

/** True for a link, arm or fact whose text could name a hidden file. */
function leadsToHidden(value: object, hidden: Hidden): boolean {
  const targets = [
    value,
    ...('links' in value && Array.isArray(value.links) && 'text' in value ? value.links : []),
  ] as Record<string, { path?: string } | undefined>[];
  return targets.some(({ target, destination }) => hidden.has(target?.path ?? destination?.path ?? ''));
}

function collectAnchors(value: unknown, hidden: Hidden, anchors: Map<string, string>): void {
  if (typeof value !== 'object' || value === null) return;
  const alias =
    'includes' in value && typeof value.includes === 'string' ? hidden.get(value.includes) : undefined;
  if (alias && 'anchor' in value) anchors.set(String(value.anchor), alias);
  for (const item of Object.values(value)) collectAnchors(item, hidden, anchors);
}

const FILE_LINK = /<a ([^>]*?)data-file="([^"]*)"([^>]*)>([\s\S]*?)<\/a>/g;

function censorHtml(html: string, hidden: Hidden, anchors: ReadonlyMap<string, string>): string {
  const without = html.includes('data-file=')
    ? html.replace(FILE_LINK, (_, before: string, path: string, after: string, text: string) =>
        hidden.has(unescape(path))
          ? `<span class="withheld">${WITHHELD}</span>`
          : `<a ${`${before}${after}`.trim()}>${text}</a>`,
      )
    : html;
  return anchors.size === 0
    ? without
    : without.replace(/href="#([^"]*)"/g, (link, anchor: string) =>
        anchors.has(anchor) ? `href="#${anchors.get(anchor)}"` : link,
      );
}

function unescape(attribute: string): string {
  return attribute.replaceAll('&#x26;', '&').replaceAll('&#x22;', '"');
}
