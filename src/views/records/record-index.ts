import type { JudgedProgramme } from '../../domain/judged-programme.ts';
import { isOpen } from '../../domain/judgements/open.ts';
import { recordAddress } from '../../domain/links/addresses.ts';
import { responseSummary } from '../../domain/metrics/response-summary.ts';
import { METRIC_SPANS, RESPONSE_METRICS } from '../../domain/metrics/response-times.ts';
import type { RecordDocument } from '../../domain/model/programme.ts';
import { isPublic, linksTo, runbookLink, type PageLink } from '../page/page-link.ts';
import { findingsOf, type FindingView } from './record-findings.ts';
import { KIND_WORDS, METRIC_WORDS } from './record-words.ts';
import { trendGroups, type TrendGroup } from './record-trend.ts';
import { runbookUses, type RunbookUse } from '../runbook/runbook-uses.ts';
import { minuteWords } from '../page/when.ts';

export interface RecordRow {
  href: string;
  title: string;
  date: string;
  kind: string;
  severity: string | null;
  summary: string | null;
  runbooks: PageLink[];
  openFindings: number;
}

export interface MetricRow {
  title: string;
  severity: string;
  records: number;
  times: { metric: string; median: string; count: number }[];
}

export interface RecordIndex {
  records: RecordRow[];
  metrics: { names: string[]; rows: MetricRow[]; spans: string[] };
  trends: TrendGroup[];
  runbooks: RunbookUse[];
  openFindings: FindingView[];
}

/** Newest first; what is dated after today has not happened yet. */
function known({ programme, today }: JudgedProgramme): RecordDocument[] {
  return programme.records
    .filter(({ meta }) => meta.date <= today)
    .sort((a, b) => (a.meta.date < b.meta.date ? 1 : -1));
}

export function recordIndex(judged: JudgedProgramme): RecordIndex {
  const { today, links } = judged;
  const records = known(judged);
  return {
    records: records.filter(isPublic).map((record) => ({
      href: recordAddress(record.id),
      title: record.meta.title,
      date: record.meta.date,
      kind: KIND_WORDS[record.meta.kind],
      severity: record.meta.severity ?? null,
      summary: record.meta.summary ?? null,
      runbooks: linksTo(record.meta.runbooks, links.runbooks, runbookLink),
      openFindings: (record.meta.findings ?? []).filter(isOpen).length,
    })),
    metrics: {
      names: RESPONSE_METRICS.map((metric) => METRIC_WORDS[metric]),
      spans: RESPONSE_METRICS.map(
        (metric) =>
          `${METRIC_WORDS[metric]}: from ${METRIC_SPANS[metric].from} to ${METRIC_SPANS[metric].to}.`,
      ),
      rows: responseSummary(records, today).map(({ kind, severity, records: count, times }) => ({
        title: KIND_WORDS[kind],
        severity: severity ?? 'all',
        records: count,
        times: RESPONSE_METRICS.map((metric) => ({
          metric: METRIC_WORDS[metric],
          median: minuteWords(times[metric].median),
          count: times[metric].count,
        })),
      })),
    },
    trends: trendGroups(records, today),
    runbooks: runbookUses(judged),
    openFindings: records
      .filter(isPublic)
      .flatMap((record) => findingsOf(judged, record).filter(({ open }) => open))
      .sort((a, b) => ((a.due ?? '9') < (b.due ?? '9') ? -1 : 1)),
  };
}
