import type { JudgedProgramme } from '../domain/judged-programme.ts';
import { recordAddress } from '../domain/links/addresses.ts';
import { responseSeries } from '../domain/metrics/response-series.ts';
import { responseSummary } from '../domain/metrics/response-summary.ts';
import { METRIC_SPANS, RESPONSE_METRICS, type ResponseMetric, responseTimes } from '../domain/metrics/response-times.ts';
import type { RecordDocument } from '../domain/model/programme.ts';
import { TIMELINE_EVENTS, type IncidentRecord, type RecordFinding } from '../domain/model/record.ts';
import { isPublic, linksTo, recordLink, roleLink, runbookLink, teamLink, type PageLink } from './page-link.ts';
import { roundTicks, timeChart, type TimeChart } from './time-chart.ts';
import { inDays, instantWords, minuteWords } from './when.ts';

export const KIND_WORDS: Record<IncidentRecord['kind'], string> = {
  tabletop: 'Tabletop exercise',
  functional: 'Functional exercise',
  'game-day': 'Game day',
  incident: 'Incident',
};

const METRIC_WORDS: Record<ResponseMetric, string> = { detect: 'Time to detect', acknowledge: 'Time to acknowledge', contain: 'Time to contain', recover: 'Time to recover' };

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
  trends: { title: string; chart: TimeChart | null; points: { date: string; record: PageLink; text: string }[] }[];
  openFindings: FindingView[];
}

/** Newest first; what is dated after today has not happened yet. */
function known({ programme, today }: JudgedProgramme): RecordDocument[] {
  return programme.records.filter(({ meta }) => meta.date <= today).sort((a, b) => (a.meta.date < b.meta.date ? 1 : -1));
}

export function recordIndex(judged: JudgedProgramme): RecordIndex {
  const { today, links } = judged;
  const records = known(judged);
  const byId = new Map(records.map((record) => [record.id, record]));
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
      spans: RESPONSE_METRICS.map((metric) => `${METRIC_WORDS[metric]}: from ${METRIC_SPANS[metric].from} to ${METRIC_SPANS[metric].to}.`),
      rows: responseSummary(records, today).map(({ kind, severity, records: count, times }) => ({
        title: KIND_WORDS[kind],
        severity: severity ?? 'all',
        records: count,
        times: RESPONSE_METRICS.map((metric) => ({ metric: METRIC_WORDS[metric], median: minuteWords(times[metric].median), count: times[metric].count })),
      })),
    },
    trends: RESPONSE_METRICS.map((metric) => {
      const points = responseSeries(records, { metric, today });
      const line = (kinds: readonly IncidentRecord['kind'][]) =>
        responseSeries(records, { metric, kinds, today }).map(({ date, minutes }) => ({ day: date, value: minutes, text: minuteWords(minutes) }));
      const most = Math.max(0, ...points.map(({ minutes }) => minutes));
      const ticks = roundTicks(most, minuteWords);
      return {
        title: METRIC_WORDS[metric],
        chart: timeChart({
          series: [
            { name: 'Incidents', stroke: 'main', points: line(['incident']) },
            { name: 'Exercises', stroke: 'second', points: line(['tabletop', 'functional', 'game-day']) },
          ],
          range: { min: 0, max: ticks.at(-1)!.value },
          ticks,
        }),
        points: points.map(({ date, record, minutes }) => ({ date, record: linksTo([record], byId, recordLink)[0]!, text: minuteWords(minutes) })),
      };
    }),
    openFindings: records.filter(isPublic).flatMap((record) => findingsOf(judged, record).filter(({ open }) => open)).sort((a, b) => ((a.due ?? '9') < (b.due ?? '9') ? -1 : 1)),
  };
}

export interface FindingView {
  title: string;
  status: RecordFinding['status'];
  open: boolean;
  owner: PageLink;
  due: string | null;
  when: string | null;
  overdue: boolean;
  runbook: PageLink | null;
  record: PageLink;
}

function isOpen({ status }: RecordFinding): boolean {
  return status === 'open' || status === 'in-progress';
}

export function findingsOf(judged: JudgedProgramme, record: RecordDocument): FindingView[] {
  const { links, today } = judged;
  return (record.meta.findings ?? []).map((finding) => {
    const [runbook] = linksTo(finding.runbook === undefined ? [] : [finding.runbook], links.runbooks, runbookLink);
    return {
      title: finding.title,
      status: finding.status,
      open: isOpen(finding),
      owner: roleLink(judged, finding.owner),
      due: finding.due ?? null,
      when: finding.due && isOpen(finding) ? inDays(finding.due, today) : null,
      overdue: isOpen(finding) && finding.due !== undefined && finding.due < today,
      runbook: runbook ?? null,
      record: recordLink(record),
    };
  });
}

export interface RecordPage {
  title: string;
  summary: string | null;
  date: string;
  when: string;
  kind: string;
  severity: string | null;
  runbooks: PageLink[];
  roles: PageLink[];
  teams: PageLink[];
  timeline: { event: string; instant: string; at: string; after: string | null }[];
  metrics: { title: string; value: string; span: string }[];
  findings: FindingView[];
  html: string;
  file: string;
}

export function recordPage(judged: JudgedProgramme, record: RecordDocument): RecordPage {
  const { links, today } = judged;
  const { meta } = record;
  const times = responseTimes(meta.timeline, today);
  return {
    title: meta.title,
    summary: meta.summary ?? null,
    date: meta.date,
    when: inDays(meta.date, today),
    kind: KIND_WORDS[meta.kind],
    severity: meta.severity ?? null,
    runbooks: linksTo(meta.runbooks, links.runbooks, runbookLink),
    roles: (meta.roles ?? []).map((id) => roleLink(judged, id)),
    teams: linksTo(meta.forms ?? [], links.teams, teamLink),
    timeline: timelineOf(record),
    metrics: RESPONSE_METRICS.map((metric) => ({ title: METRIC_WORDS[metric], value: minuteWords(times[metric]), span: `${METRIC_SPANS[metric].from} to ${METRIC_SPANS[metric].to}` })),
    findings: findingsOf(judged, record),
    html: record.body.html,
    file: record.file,
  };
}

function timelineOf({ meta: { timeline } }: RecordDocument): RecordPage['timeline'] {
  const events = TIMELINE_EVENTS.flatMap((event) => (timeline?.[event] ? [{ event, instant: timeline[event] }] : []));
  return events.map(({ event, instant }, index) => {
    const before = events[index - 1];
    const minutes = before ? (Date.parse(instant) - Date.parse(before.instant)) / 60_000 : null;
    return { event: event[0]!.toUpperCase() + event.slice(1), instant, at: instantWords(instant), after: minutes === null ? null : minuteWords(minutes) };
  });
}
