import type { SearchEntry, SearchIndex } from './search-index.ts';

/** True where a page was found by words for a kind of incident that no page is for, and that it only stands nearest to. */
export function servesAsNearest(
  { near = [], usual: own = [] }: Pick<SearchEntry, 'near' | 'usual'>,
  text: string,
  usual: SearchIndex['usual'],
): boolean {
  const holds = (key: string) => usual[key]?.split('|').includes(text) ?? false;
  return near.some(holds) && !own.some(holds);
}
