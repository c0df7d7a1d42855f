import { decodeAddress } from '../../domain/text/decode-address.ts';
import { mapTags } from '../../domain/text/html-tags.ts';
import { numberTwins, textKey } from '../../domain/text/text-key.ts';

export interface ExpectedMove {
  /** Derived from its own words: a moved line keeps what was said of it. */
  key: string;
  /** Addresses that its words link to. */
  hrefs: string[];
}

/** What is expected, with `data-move` at each move: each item of the outermost lists, else all of it as one. */
export function markMoves(html: string): { html: string; moves: ExpectedMove[] } {
  if (!html.trim()) return { html, moves: [] };
  const items = itemsOf(html);
  const parts = items.length > 0 ? items : [{ at: -1, inner: html }];
  const keys = numberTwins(parts.map(({ inner }) => textKey(inner.replace(/<[^>]*>/g, ''))));
  const moves = parts.map(({ inner }, nth) => ({ key: keys[nth] as string, hrefs: hrefsOf(inner) }));
  if (items.length === 0) return { html: `<div data-move="${keys[0]}">${html}</div>`, moves };
  const keyAt = new Map(items.map(({ at }, nth) => [at, keys[nth]]));
  const marked = mapTags(html, ({ closing, text, end }) => {
    const key = closing ? undefined : keyAt.get(end);
    return key && text.replace(/^<li/i, `<li data-move="${key}"`);
  });
  return { html: marked, moves };
}

/** Items of lists that stand in no other list: where their tag ends, and what stands between it and its end. */
function itemsOf(html: string): { at: number; inner: string }[] {
  const items: { at: number; inner: string }[] = [];
  let lists = 0;
  let from = 0;
  mapTags(html, ({ name, closing, text, end }) => {
    if (name === 'ul' || name === 'ol') lists += closing ? -1 : 1;
    else if (name === 'li' && lists === 1) {
      if (!closing) from = end;
      else items.push({ at: from, inner: html.slice(from, end - text.length) });
    }
    return undefined;
  });
  return items;
}

function hrefsOf(html: string): string[] {
  return [...html.matchAll(/<a\b[^>]*?\shref="([^"]*)"/g)].map(([, href = '']) => decodeAddress(href));
}
