import { walkedReport } from '../../domain/metrics/control-paths.ts';
import { toScoreReport } from '../../domain/maturity/report.ts';
import { loadSite } from '../../site.ts';

/** The same as `readyroom score --format json`. */
export async function GET(): Promise<Response> {
  const { score, programme, today } = await loadSite();
  return Response.json({ ...toScoreReport(score), walked: walkedReport(programme, today) });
}
