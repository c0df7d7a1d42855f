import { apiFiles } from '../../../domain/exchange/api/api-files.ts';
import { attack19 } from '../../../domain/frameworks/attack.ts';
import { apiSource, loadSite, propsOf, staticPage } from '../../../site.ts';

export async function getStaticPaths() {
  const files = apiFiles(apiSource(await loadSite(), attack19), '.ics');
  return files.map(({ name, make }) => staticPage({ name }, () => ({ text: make() })));
}

export const GET = (context: { props: { text: string }; locals: object }): Response =>
  new Response(propsOf(context).text, { headers: { 'Content-Type': 'text/calendar; charset=utf-8' } });
