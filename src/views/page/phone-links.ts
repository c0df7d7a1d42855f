import { cutAtNumbers } from '../../domain/text/phone-numbers.ts';

/** A tag, whatever its attributes hold, or a comment. */
const MARKUP = /<!--[\s\S]*?-->|<(\/?)([a-zA-Z][\w-]*)(?:"[^"]*"|'[^']*'|[^'">])*>/g;

/** What is no running text, or does something already when it is pressed. */
const APART = new Set([
  'a',
  'button',
  'code',
  'kbd',
  'option',
  'pre',
  'samp',
  'script',
  'select',
  'style',
  'summary',
  'svg',
  'textarea',
  'time',
  'title',
]);

/** The same HTML with its telephone numbers as links, wherever they come from; nothing else of it changes. `html`: of a page, as our own parts write it. */
export function phoneLinks(html: string): string {
  if (!/\d\d/.test(html)) return html;
  let out = '';
  let at = 0;
  let depth = 0;
  const take = (end: number) => {
    const text = html.slice(at, end);
    out += depth === 0 ? linked(text) : text;
  };
  for (const match of html.matchAll(MARKUP)) {
    take(match.index);
    const [whole, slash, name = ''] = match;
    if (APART.has(name.toLowerCase()) && !whole.endsWith('/>'))
      depth = slash ? Math.max(0, depth - 1) : depth + 1;
    out += whole;
    at = match.index + whole.length;
  }
  take(html.length);
  return out;
}

function linked(text: string): string {
  return cutAtNumbers(text)
    .map(({ text: own, dial }) => (dial ? `<a href="tel:${dial}">${own}</a>` : own))
    .join('');
}
