import { RULES } from '../../domain/rules/index.ts';
import { loadSite } from '../../site.ts';
import { searchIndex, searchIndexScript } from '../../views/search/search-index.ts';

/** What the search by names loads when it is opened first: on a host, from a folder, and inside a pack. */
export async function GET(): Promise<Response> {
  const text = searchIndexScript(searchIndex(await loadSite(), RULES));
  return new Response(text, { headers: { 'content-type': 'text/javascript' } });
}
