import { scriptAddress } from '../../layouts/scripts.ts';
import { loadSite } from '../../site.ts';
import { smallEntries, smallIndexScript } from '../../views/page/small-index.ts';

/** What search loads where Pagefind does not run; it names the script that searches. */
export async function GET(): Promise<Response> {
  const engine = scriptAddress('small-search').slice(1);
  const text = smallIndexScript({ engine, entries: smallEntries(await loadSite()) });
  return new Response(text, { headers: { 'content-type': 'text/javascript' } });
}
