import type { Span } from '../model/place.ts';

/** Of what is no step and no section: one for all, so that a thousand pages do not carry a hundred thousand places that nobody reads. */
const NOWHERE: Span = { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };

/**
 * A copy of a parsed body without what only findings need: places in the text, excuses,
 * asides and the files that its HTML names.
 */
export function dropNotes<Body extends object>(body: Body): Body {
  const {
    htmlFiles: _files,
    lostNotes: _lost,
    lostAlerts: _alerts,
    lostHtml: _html,
    foldedHeadings: _folded,
    ...kept
  } = dropped(body) as Body & {
    htmlFiles?: string[];
    lostNotes?: unknown;
    lostAlerts?: unknown;
    lostHtml?: unknown;
    foldedHeadings?: unknown;
  };
  return { ...(kept as Body), excuses: [], asides: [], places: [] };
}

/** A loop of its own: through lists of entries it takes three times as long, and this walks all that was written. */
function dropped(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(dropped);
  if (typeof value !== 'object' || value === null) return value;
  const copy: Record<string, unknown> = {};
  // Whoever reports a step says where it is written.
  const span = 'anchor' in value && 'span' in value ? value.span : NOWHERE;
  for (const key of Object.keys(value)) {
    const item = key === 'span' ? span : dropped((value as Record<string, unknown>)[key]);
    if (key === '__proto__') Object.defineProperty(copy, key, { ...OWN, value: item });
    else copy[key] = item;
  }
  return copy;
}

const OWN = { enumerable: true, configurable: true, writable: true };
