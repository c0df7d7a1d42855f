import { decodeAddress } from '../../domain/text/decode-address.ts';
import { piecesOf, type Piece } from '../../domain/text/html-tags.ts';
import { numberTwins, textKey } from '../../domain/text/text-key.ts';

export interface ExpectedMove {
  /** Derived from its own words: a moved line keeps what was said of it. */
  key: string;
  /** Addresses that its words link to. */
  hrefs: string[];
}

/** What is expected, with `data-move` at each move: each item of its outermost lists, else all of it as one. */
export function markMoves(html: string): { html: string; moves: ExpectedMove[] } {
  if (!html.trim()) return { html, moves: [] };
  const pieces = piecesOf(html);
  const items = pieces.filter(isList).flatMap(({ inner }) => piecesOf(inner).filter(isItem));
  const inners = items.length > 0 ? items.map(({ inner }) => inner) : [html];
  const keys = numberTwins(inners.map((inner) => textKey(inner.replace(/<[^>]*>/g, ''))));
  const moves = inners.map((inner, nth) => ({ key: keys[nth] as string, hrefs: hrefsOf(inner) }));
  if (items.length === 0) return { html: `<div data-move="${keys[0]}">${html}</div>`, moves };
  let next = 0;
  const mark = (item: Piece) =>
    isItem(item) ? item.html.replace(/^<li/i, `<li data-move="${keys[next++]}"`) : item.html;
  const marked = pieces.map((piece) => {
    if (!isList(piece)) return piece.html;
    const end = piece.html.length - `</${piece.name}>`.length;
    const start = end - piece.inner.length;
    return piece.html.slice(0, start) + piecesOf(piece.inner).map(mark).join('') + piece.html.slice(end);
  });
  return { html: marked.join(''), moves };
}

const isList = ({ name }: Piece): boolean => name === 'ul' || name === 'ol';
const isItem = ({ name }: Piece): boolean => name === 'li';

function hrefsOf(html: string): string[] {
  return [...html.matchAll(/<a\b[^>]*?\shref="([^"]*)"/g)].map(([, href = '']) => decodeAddress(href));
}
