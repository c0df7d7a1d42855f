import { readDiagram } from '../disk/kept-diagrams.ts';
import { sourceKey } from '../../domain/text/text-key.ts';
import type { Programme } from '../../domain/model/programme.ts';

const FIGURE = /<figure class="diagram" data-diagram="([a-z0-9]+)">(<pre>[\s\S]*?<\/pre>)<\/figure>/g;

/** A picture, or why there will be none; undefined where nobody has tried yet. */
export type Drawn = { svg: string } | { refused: string } | undefined;
export type DrawnDiagrams = (hash: string) => Drawn;

/** What `drawDiagrams` left in its folder: `<hash>.svg`, or `<hash>.json` for a diagram that it refused. */
export function drawnIn(folder: string): DrawnDiagrams {
  return (hash) => {
    const kept = readDiagram(folder, hash);
    return kept && 'refused' in kept ? { refused: String(kept.refused['message']) } : kept;
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
          const result = drawn(hash);
          if (!result) return figure;
          if ('refused' in result) return refusedFigure(result.refused, source);
          const count = (seen.get(hash) ?? 0) + 1;
          seen.set(hash, count);
          return drawnFigure(
            hash,
            count === 1 ? result.svg : result.svg.replaceAll(`d${hash}`, `d${hash}x${count}`),
            source,
          );
        })
      : html;
  return mapHtml(programme, embed) as Programme;
}

/**
 * The figure of a diagram that is made from content: the same as that of an author's. `elsewhere`: address of a file
 * with the source, for a page that need not carry it.
 */
export function diagramFigure(source: string, drawn: DrawnDiagrams, elsewhere?: string): string {
  const hash = sourceKey(source);
  const code = `<pre><code class="language-mermaid">${escape(source)}</code></pre>`;
  const result = drawn(hash);
  if (!result) return `<figure class="diagram" data-diagram="${hash}">${code}</figure>`;
  if ('svg' in result && elsewhere !== undefined)
    return `<figure class="diagram" data-drawn="${hash}">${result.svg}<p class="source"><a href="${elsewhere}">Diagram source</a></p></figure>`;
  return 'svg' in result ? drawnFigure(hash, result.svg, code) : refusedFigure(result.refused, code);
}

function drawnFigure(hash: string, svg: string, code: string): string {
  return `<figure class="diagram" data-drawn="${hash}">${svg}<details class="source"><summary>Diagram source</summary>${code}</details></figure>`;
}

/** A reader's browser must not try what the build refused: the figure carries no key. */
function refusedFigure(reason: string, code: string): string {
  return `<figure class="diagram"><p class="refused">This diagram is not drawn: ${escape(reason)}.</p>${code}</figure>`;
}

function escape(text: string): string {
  return text.replace(/&/g, '&#x26;').replace(/</g, '&#x3C;');
}

/** A parsed body in which every piece of HTML went through `change`: itself where that changed nothing. */
function mapHtml(value: unknown, change: (html: string) => string): unknown {
  if (typeof value !== 'object' || value === null || isWithoutDiagrams(value)) return value;
  let changed: Record<string, unknown> | unknown[] | undefined;
  for (const key of Object.keys(value)) {
    const item = (value as Record<string, unknown>)[key];
    const now =
      typeof item !== 'string'
        ? mapHtml(item, change)
        : key === 'html' || key === 'intro'
          ? change(item)
          : item;
    if (now === item) continue;
    changed ??= Array.isArray(value) ? [...(value as unknown[])] : { ...value };
    (changed as Record<string, unknown>)[key] = now;
  }
  return changed ?? value;
}

/** A body that lists its diagrams and has none. */
function isWithoutDiagrams(value: object): boolean {
  return 'diagrams' in value && Array.isArray(value.diagrams) && value.diagrams.length === 0;
}
