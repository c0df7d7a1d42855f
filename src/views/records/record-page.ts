import type { JudgedProgramme } from '../../domain/judged-programme.ts';
import { runbookAddress } from '../../domain/links/addresses.ts';
import { responseSummary } from '../../domain/metrics/response-summary.ts';
import { METRIC_SPANS, RESPONSE_METRICS, responseTimes } from '../../domain/metrics/response-times.ts';
import type { RecordDocument } from '../../domain/model/programme.ts';
import { TIMELINE_EVENTS } from '../../domain/model/record.ts';
import { linksTo, roleLink, runbookLink, teamLink, type PageLink } from '../page/page-link.ts';
import { findingsOf, type FindingView } from './record-findings.ts';
import { KIND_WORDS, METRIC_WORDS } from './record-words.ts';
import { inDays, instantWords, minuteWords } from '../page/when.ts';

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
  /** `usual`: the median of all records of the kind, where there are at least two. */
  metrics: { title: string; value: string; span: string; usual: string | null }[];
  findings: FindingView[];
  /** By runbook: what was walked, in the order of the record. */
  walked: { runbook: PageLink; ways: { text: string; href?: string }[] }[];
  html: string;
  file: string;
}

export function recordPage(judged: JudgedProgramme, record: RecordDocument): RecordPage {
  const { links, today } = judged;
  const { meta } = record;
  const times = responseTimes(meta.timeline, today);
  const usual = responseSummary(judged.programme.records, today).find(({ kind }) => kind === meta.kind);
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
    metrics: RESPONSE_METRICS.map((metric) => ({
      title: METRIC_WORDS[metric],
      value: minuteWords(times[metric]),
      span: `${METRIC_SPANS[metric].from} to ${METRIC_SPANS[metric].to}`,
      usual: usual && usual.times[metric].count > 1 ? minuteWords(usual.times[metric].median) : null,
    })),
    findings: findingsOf(judged, record),
    walked: walkedOf(judged, record),
    html: record.body.html,
    file: record.file,
  };
}

function timelineOf({ meta: { timeline } }: RecordDocument): RecordPage['timeline'] {
  const events = TIMELINE_EVENTS.flatMap((event) =>
    timeline?.[event] ? [{ event, instant: timeline[event] }] : [],
  );
  return events.map(({ event, instant }, index) => {
    const before = events[index - 1];
    const minutes = before ? (Date.parse(instant) - Date.parse(before.instant)) / 60_000 : null;
    return {
      event: event[0]!.toUpperCase() + event.slice(1),
      instant,
      at: instantWords(instant),
      after: minutes === null ? null : minuteWords(minutes),
    };
  });
}

/** A step that the runbook no longer has stands by its id. */
function walkedOf({ links }: JudgedProgramme, { meta }: RecordDocument): RecordPage['walked'] {
  return Object.entries(meta.walked ?? {}).flatMap(([id, walked]) => {
    const runbook = links.runbooks.get(id);
    const [link] = linksTo([id], links.runbooks, runbookLink);
    if (!runbook || !link) return [];
    const steps = runbook.body.sections.flatMap((section) => section.steps);
    const ways = walked.map((one) => {
      const key = 'step' in one ? one.step : one.decision;
      const step = steps.find((other) => other.key === key || other.anchor === key);
      const text = 'arm' in one ? `${step?.title ?? key}: ${one.arm}` : (step?.title ?? key);
      return { text, ...(step ? { href: `${runbookAddress(id)}#${step.anchor}` } : {}) };
    });
    return [{ runbook: link, ways }];
  });
}
