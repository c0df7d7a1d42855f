import { toScoreReport, type ReportNode, type ReportSubcategory } from '../../domain/maturity/report.ts';
import { toCsv } from '../../domain/text/csv.ts';
import { type ScoreSelection, trendsById } from './score-selection.ts';

const NUMBERS = ['score', 'low', 'high', 'coverage', 'target', 'attainment', 'level', 'evidenced'] as const;
const GAPS = ['gap', 'priority', 'band'] as const;

/** `score --format csv`: a row for each node, numbers as they are, empty where there is none (RFC 4180). */
export function scoreCsv(selection: ScoreSelection): string {
  return toCsv(scoreRows(selection));
}

/** The same rows, their titles first. */
export function scoreRows({ score, trend }: ScoreSelection): (string | number | null)[][] {
  const report = toScoreReport(score);
  const byId = trend && trendsById(trend);
  const row = (node: string, one: ReportNode & Partial<ReportSubcategory>) => {
    const change = byId?.get(one.id);
    const changes = byId ? [change?.before, change?.change, change?.matched, change?.scope] : [];
    return [
      node,
      one.id,
      one.title,
      ...NUMBERS.map((key) => one[key]),
      ...GAPS.map((key) => one[key]),
      ...changes,
    ];
  };
  const rows: (string | number | null | undefined)[][] = [
    ['node', 'id', 'title', ...NUMBERS, ...GAPS, ...(byId ? ['before', 'total', 'matched', 'scope'] : [])],
    row('overall', report.overall),
    ...report.functions.map((one) => row('function', one)),
    ...report.categories.map((one) => row('category', one)),
    ...report.subcategories.map((one) => row('subcategory', one)),
  ];
  return rows.map((cells) => cells.map((cell) => cell ?? null));
}
