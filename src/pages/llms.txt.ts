import { loadSite } from '../site.ts';
import { llmsText } from '../views/reference/llms-text.ts';

export async function GET(): Promise<Response> {
  return new Response(llmsText(await loadSite()), {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
}
