import { toScoreReport } from '../../domain/maturity/report.ts';
import { loadSite } from '../../site.ts';

/** The same as `readyroom score --format json`. */
export async function GET(): Promise<Response> {
  const { score } = await loadSite();
  return Response.json(toScoreReport(score));
}
