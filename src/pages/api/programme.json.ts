import { loadSite } from '../../site.ts';
import { programmeIndex } from '../../views/page/programme-index.ts';

export async function GET(): Promise<Response> {
  return Response.json(programmeIndex(await loadSite()));
}
