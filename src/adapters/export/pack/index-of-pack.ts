import { packIndex, unpackIndex, type PackedIndex } from '../../../domain/search/pack-index.ts';
import type { SearchEntry, SearchIndex } from '../../../domain/search/search-index.ts';
import { decodeAddress } from '../../../domain/text/decode-address.ts';
import type { Placement } from './place-links.ts';

const BEFORE = /^globalThis\.readyroomSearchIndex=/;

/**
 * The site's search index for a file that holds only some of its pages: entries lead to parts of the file, and those
 * that lead nowhere fall out, with what they are usually called. `script` sets one global name to JSON.
 */
export function indexOfPack(script: string, placement: Placement, ids: ReadonlySet<string>): string {
  const packed = JSON.parse(script.trim().replace(BEFORE, '').replace(/;$/, '')) as PackedIndex;
  const index = unpackIndex(packed);
  const placed = (way: string): string | undefined => {
    const [address = '', part = ''] = way.split('#');
    const href = placement({ address: `/${address}`, part });
    return href !== undefined && ids.has(decodeAddress(href.slice(1))) ? href : undefined;
  };
  const entries = index.entries.flatMap((entry): SearchEntry[] => {
    const address = placed(entry.address);
    if (address === undefined) return [];
    const { parts = [], ...rest } = entry;
    const kept = parts.flatMap(([title, anchor]) => {
      const way = placed(`${entry.address}#${anchor}`);
      return way === undefined ? [] : [[title, way.slice(1)] as const];
    });
    return [{ ...rest, address, ...(kept.length > 0 ? { parts: kept } : {}) }];
  });
  const keys = new Set(
    entries.flatMap(({ usual = [], near = [], about = [] }) => [...usual, ...near, ...about]),
  );
  const usual = Object.fromEntries(Object.entries(index.usual).filter(([key]) => keys.has(key)));
  const answers = Object.fromEntries(
    Object.entries(index.answers).map(([key, ways]) => [key, ways.flatMap((way) => placed(way) ?? [])]),
  );
  const own: SearchIndex = { entries, usual, house: index.house, answers };
  return `globalThis.readyroomSearchIndex=${JSON.stringify(packIndex(own)).replaceAll('<', '\\u003c')};`;
}
