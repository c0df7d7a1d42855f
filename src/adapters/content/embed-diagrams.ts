import type { Programme } from '../../domain/model/programme.ts';

const FIGURE = /<figure class="diagram" data-diagram="([a-z0-9]+)">(<pre>[\s\S]*?<\/pre>)<\/figure>/g;

/**
 * Puts drawn diagrams into the pages' HTML. A diagram that is not drawn keeps its source, to be drawn in the
 * reader's browser; a drawn one keeps it folded away, to be read and copied.
 */
export function embedDiagrams(programme: Programme, drawn: (hash: string) => string | undefined): Programme {
  const seen = new Map<string, number>();
  const embed = (html: string) =>
    html.includes('data-diagram=')
      ? html.replace(FIGURE, (figure, hash: string, source: string) => {
          const svg = drawn(hash);
          if (svg === undefined) return figure;
          const count = (seen.get(hash) ?? 0) + 1;
          seen.set(hash, count);
          const unique = count === 1 ? svg : svg.replaceAll(`d${hash}`, `d${hash}-${count}`);
          return `<figure class="diagram" data-drawn="${hash}">${unique}<details class="source"><summary>Diagram source</summary>${source}</details></figure>`;
        })
      : html;
  return mapHtml(programme, embed) as Programme;
}

/** A copy of a parsed body in which every piece of HTML went through `change`. */
function mapHtml(value: unknown, change: (html: string) => string): unknown {
  if (Array.isArray(value)) return value.map((item) => mapHtml(item, change));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [
      key,
      typeof item === 'string' ? (key === 'html' || key === 'intro' ? change(item) : item) : mapHtml(item, change),
    ]),
  );
}
