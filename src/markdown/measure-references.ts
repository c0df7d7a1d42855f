import { READING_LIMITS, type PassedLimit } from '../domain/model/reading-limits.ts';

const DEFINITION = /^ {0,3}\[((?:[^[\]\\]|\\.){1,999})\]:/;
const NAMED = /\[((?:[^[\]\\\n]|\\.){1,999})\]/g;
/** Shorter ones are written out by a reference of about their own length. */
const LONG = 200;

/** Each reference carries the whole address that it names: a long one, named often, is a page without end. */
export function measureReferences(text: string): PassedLimit | undefined {
  const addresses = new Map<string, { line: number; length: number }>();
  for (const [at, content] of text.split('\n').entries()) {
    const label = content.length > LONG ? DEFINITION.exec(content)?.[1] : undefined;
    if (label !== undefined && !addresses.has(keyOf(label)))
      addresses.set(keyOf(label), { line: at + 1, length: content.length });
  }
  if (addresses.size === 0) return undefined;
  let written = 0;
  // Its definition names it too.
  for (const [, label = ''] of text.matchAll(NAMED)) {
    const address = addresses.get(keyOf(label));
    written += address?.length ?? 0;
    if (address && written > text.length + READING_LIMITS.references)
      return { limit: 'references', line: address.line, column: 1 };
  }
  return undefined;
}

function keyOf(label: string): string {
  return label.trim().replace(/\s+/g, ' ').toLowerCase().toUpperCase();
}
