import { createHash } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** What Astro tells of a page's style sheets: addresses from the site's root. */
interface RouteStyles {
  styles: { type: string; src?: string }[];
}
/** The sheets that one stands for, in the order in which they apply; by its address. */
export type JoinedSheets = Map<string, string[]>;

/**
 * Leaves each page at most two style sheets: the one that every page has, and one that joins what its parts bring.
 * Each sheet more costs a phone a connection before it paints. Changes the routes; `writeJoined` writes the files.
 */
export function joinSheets(routes: readonly RouteStyles[]): JoinedSheets {
  const lists = routes
    .map(({ styles }) => styles.flatMap(({ src }) => src ?? []))
    .filter((list) => list.length);
  const everywhere = new Set(lists[0]?.filter((sheet) => lists.every((list) => list.includes(sheet))));
  const joined: JoinedSheets = new Map();
  for (const route of routes) {
    const own = route.styles.filter(({ src }) => src && !everywhere.has(src));
    if (own.length < 2) continue;
    const parts = own.flatMap(({ src }) => src ?? []);
    const src = joinedAddress(parts);
    joined.set(src, parts);
    route.styles = [...route.styles.filter((style) => !own.includes(style)), { type: 'external', src }];
  }
  return joined;
}

/** Changes with any of its parts, whose names carry their content's hash. */
function joinedAddress(parts: readonly string[]): string {
  const names = parts.map((part) => path.posix.basename(part).split('.')[0]);
  const hash = createHash('sha256').update(parts.join('\n')).digest('base64url').slice(0, 8);
  return `${path.posix.dirname(parts[0] ?? '')}/${names.join('-')}.${hash}.css`;
}

/** Writes the joined sheets into `folder`, and takes away what stood for them alone: `isLinked` tells what is not. */
export function writeJoined(
  folder: string,
  joined: JoinedSheets,
  isLinked: (address: string) => boolean,
): void {
  const at = (address: string): string => path.join(folder, ...address.split('/'));
  for (const [address, parts] of joined)
    writeFileSync(
      at(address),
      parts.map((part) => readFileSync(at(part), 'utf8').trimEnd()).join('\n') + '\n',
    );
  for (const part of new Set([...joined.values()].flat())) if (!isLinked(part)) rmSync(at(part));
}
