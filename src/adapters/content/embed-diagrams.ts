import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { sourceKey } from '../../domain/model/text-key.ts';
import type { Programme } from '../../domain/model/programme.ts';

const FIGURE = /<figure class="diagram" data-diagram="([a-z0-9]+)">(<pre>[\s\S]*?<\/pre>)<\/figure>/g;

/** Gives the picture of a diagram, if there is one. */
export type DrawnDiagrams = (hash: string) => string | undefined;

/** Pictures as `drawDiagrams` left them in its folder. */
export function drawnIn(folder: string): DrawnDiagrams {
  return (hash) => {
    const file = path.join(folder, `${hash}.svg`);
    return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
  };
}

/**
 * Puts drawn diagrams into the pages' HTML. A diagram that is not drawn keeps its source, to be drawn in the
 * reader's browser; a drawn one keeps it folded away, to be read and copied.
 */
export function embedDiagrams(programme: Programme, drawn: DrawnDiagrams): Programme {
  const seen = new Map<string, number>();
  const embed = (html: string) =>
    html.includes('data-diagram=')
      ? html.replace(FIGURE, (figure, hash: string, source: string) => {
          const svg = drawn(hash);
          if (svg === undefined) return figure;
          const count = (seen.get(hash) ?? 0) + 1;
          seen.set(hash, count);
          return figureOf(hash, count === 1 ? svg : svg.replaceAll(`d${hash}`, `d${hash}-${count}`), source);
        })
      : html;
  return mapHtml(programme, embed) as Programme;
}

/** The figure of a diagram that is made from content: the same as that of an author's. */
export function diagramFigure(source: string, drawn: DrawnDiagrams): string {
  const hash = sourceKey(source);
  const code = `<pre><code class="language-mermaid">${source.replace(/&/g, '&#x26;').replace(/</g, '&#x3C;')}</code></pre>`;
  const svg = drawn(hash);
  return svg === undefined ? `<figure class="diagram" data-diagram="${hash}">${code}</figure>` : figureOf(hash, svg, code);
}

function figureOf(hash: string, svg: string, code: string): string {
  return `<figure class="diagram" data-drawn="${hash}">${svg}<details class="source"><summary>Diagram source</summary>${code}</details></figure>`;
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
