import { loadSite } from '../../site.ts';
import { programmeIndex } from '../../views/programme-index.ts';

export async function GET(): Promise<Response> {
  return Response.json(programmeIndex(await loadSite()));
}
