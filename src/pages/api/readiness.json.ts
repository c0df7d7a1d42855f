import { loadSite } from '../../site.ts';

export async function GET(): Promise<Response> {
  const { readiness } = await loadSite();
  return Response.json(readiness);
}
