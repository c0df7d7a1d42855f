import type { Span } from '../model/place.ts';

/** Of what is no step: one for all, so that a thousand pages do not carry a hundred thousand places that nobody reads. */
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

function dropped(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(dropped);
  if (typeof value !== 'object' || value === null) return value;
  // Who reports a step says where it is written.
  const span = 'anchor' in value && 'span' in value ? value.span : NOWHERE;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, key === 'span' ? span : dropped(item)]),
  );
}
