import { isForIncidents } from '../../domain/judgements/usable-runbooks.ts';
import type { JudgedProgramme } from '../../domain/judged-programme.ts';
import {
  guideAddress,
  ownAddress,
  readinessAddress,
  runbookAddress,
  stepAddress,
} from '../../domain/links/addresses.ts';
import type { Day } from '../../domain/model/time/day.ts';
import type { Duration } from '../../domain/model/time/duration.ts';
import type { FunctionReadiness } from '../../domain/readiness/readiness.ts';
import { reviewInterval } from '../../domain/judgements/due.ts';
import {
  publishedSources,
  sourceView,
  urgentRows,
  type AlertRow,
  type SourceView,
} from '../runbook/alerts.ts';
import { roleName, type Named } from './named.ts';
import { reachView, type ReachView } from '../people/reach.ts';
import { reviewState } from '../runbook/review-state.ts';
import { publishedRunbooks } from '../runbook/runbook-page.ts';
import { runbookSheets } from '../runbook/runbook-list.ts';
import { durationWords } from './when.ts';

/** The first page: find the right runbook, know whom to call, see whether we are ready. */
export interface HomeView {
  title: string;
  description?: string;
  /** Runbooks by what people see or say, the worst first. */
  sights: { href: string; title: string; severity: string; signs: string[] }[];
  /** Runbooks in force that are not among them, by their titles; work for quiet hours only where it answers a symptom. */
  others: Named[];
  /** Runbooks that are named in neither. */
  more: number;
  alerts: { source: SourceView; rows: AlertRow[] }[];
  severities: { id: string; title: string; meaning: string; respondWithin: string; raise: Named[] }[];
  contacts: { name: string; for: string; reach: ReachView[] }[];
  fallbacks: { when: string; use: string }[];
  readiness: ReadinessLine[];
  overdue: { total: number; pages: OverduePage[] };
  counts: { runbooks: number; alerts: number };
}

export interface ReadinessLine {
  href: string;
  title: string;
  state: FunctionReadiness['state'];
  passed: number;
  applicable: number;
  /** The first critical item that fails. */
  blocker?: string;
}

export interface OverduePage extends Named {
  due: Day;
  dueWords: string;
}

const MOST = { sights: 12, others: 36, signs: 3, alerts: 8, overdue: 6 };

export function homeView(judged: JudgedProgramme): HomeView {
  const { programme, site, readiness, links } = judged;
  const active = runbookSheets(judged)
    .flatMap(({ items }) => items)
    .filter(({ meta }) => meta.status === 'active')
    .filter(({ meta }) => isForIncidents(meta.kind) || meta.symptoms !== undefined);
  const overdue = overduePages(judged);
  return {
    title: site.name,
    ...(site.description ? { description: site.description } : {}),
    sights: active.slice(0, MOST.sights).map(({ id, meta }) => ({
      href: runbookAddress(id),
      title: meta.title,
      severity: meta.severity.default,
      signs: (meta.symptoms ?? [meta.summary]).slice(0, MOST.signs),
    })),
    others: active
      .slice(MOST.sights, MOST.sights + MOST.others)
      .map(({ id, meta }) => ({ label: meta.title, href: runbookAddress(id) })),
    more: Math.max(0, active.length - MOST.sights - MOST.others),
    alerts: publishedSources(judged)
      .map((source) => ({
        source: sourceView(source),
        rows: urgentRows(judged, source, MOST.alerts),
      }))
      .filter(({ source }) => source.total > 0),
    severities: site.severities.map((one) => ({
      id: one.id,
      title: one.title,
      meaning: one.meaning,
      respondWithin: durationWords(one.respond_within),
      raise: one.raise.map((id) => roleName(judged, id)),
    })),
    contacts: site.contacts.map((contact) => ({
      name: contact.name,
      for: contact.for,
      reach: contact.reach.map(reachView),
    })),
    fallbacks: site.fallbacks,
    readiness: readiness.functions.map(({ slug, title, state, passed, applicable, blockers }) => ({
      href: readinessAddress(slug),
      title,
      state,
      passed,
      applicable,
      ...(blockers[0] ? { blocker: blockers[0].text } : {}),
    })),
    overdue: { total: overdue.length, pages: overdue.slice(0, MOST.overdue) },
    counts: { runbooks: publishedRunbooks({ programme }).length, alerts: links.triggers.size },
  };
}

/** Pages in force whose review is overdue, the longest overdue first. */
function overduePages(judged: Pick<JudgedProgramme, 'programme' | 'site' | 'today'>): OverduePage[] {
  const { programme, site, today } = judged;
  const dated: { label: string; href: string; done: Day; interval: Duration }[] = [
    ...publishedRunbooks({ programme })
      .filter(({ meta }) => meta.status === 'active')
      .map(({ id, meta }) => ({
        label: meta.title,
        href: runbookAddress(id),
        done: meta.last_reviewed,
        interval: meta.review_interval,
      })),
    ...[
      ...programme.steps.map((one) => ({ ...one, href: stepAddress(one.id) })),
      ...programme.guides.map((one) => ({ ...one, href: guideAddress(one.id) })),
      ...programme.pages.map((one) => ({ ...one, href: ownAddress(one.id) })),
    ].flatMap(({ meta, href }) =>
      meta.last_reviewed
        ? [
            {
              label: meta.title,
              href,
              done: meta.last_reviewed,
              interval: meta.review_interval ?? reviewInterval(site),
            },
          ]
        : [],
    ),
  ];
  return dated
    .map(({ label, href, done, interval }) => ({ label, href, ...reviewState(done, interval, today) }))
    .filter(({ state }) => state === 'overdue')
    .sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0))
    .map(({ label, href, due, dueWords }) => ({ label, href, due, dueWords }));
}
