import type { JudgedProgramme } from '../../domain/judged-programme.ts';
import { folderAddress, runbookAddress } from '../../domain/links/addresses.ts';
import { folderOf } from '../../domain/model/file-places.ts';
import { isForIncidents } from '../../domain/judgements/usable-runbooks.ts';
import type { Day } from '../../domain/model/time/day.ts';
import type { Runbook } from '../../domain/model/programme.ts';
import { paginate, type Sheet } from '../page/paginate.ts';
import { reviewState } from './review-state.ts';
import { changeViews } from './runbook-changes.ts';
import { publishedRunbooks } from './runbook-page.ts';

export interface RunbookRow {
  href: string;
  title: string;
  summary: string;
  severity: string;
  status: Runbook['meta']['status'];
  /** A hunt, an exercise or a check; absent for what answers an incident. */
  kind?: string;
  /** Only where it deserves a word: overdue, changed since, or due soon. */
  review?: { state: string; words: string };
  reviewed: Day;
  steps: number;
  alerts: number;
  /** Path of the folder that it lies in, and its page. */
  folder?: { path: string; href: string };
  /** Words to filter by besides those shown. */
  words: string;
}

export interface RunbookGroup {
  severity: string;
  title: string;
  meaning: string;
  rows: RunbookRow[];
}

/** What answers no incident stands in a group of its own, without a severity. */
const PROACTIVE = {
  severity: 'planned',
  title: 'Hunts, exercises and checks',
  meaning: 'Work for quiet hours, planned and repeated; each says what opens an incident.',
};

type Judged = Pick<JudgedProgramme, 'programme' | 'site' | 'today' | 'edits'>;

/** Worst severity first, and last what is done in quiet hours; inside a severity those in force first, then by title. */
export function runbookSheets(judged: Judged): Sheet<Runbook>[] {
  const order = judged.site.severities.map(({ id }) => id);
  const rank = ({ meta }: Runbook) => {
    if (!isForIncidents(meta.kind)) return order.length + 1;
    const at = order.indexOf(meta.severity.default);
    return at < 0 ? order.length : at;
  };
  const state = { active: 0, draft: 1, deprecated: 2 };
  const sorted = publishedRunbooks(judged).sort(
    (a, b) =>
      rank(a) - rank(b) ||
      state[a.meta.status] - state[b.meta.status] ||
      (a.meta.title < b.meta.title ? -1 : a.meta.title > b.meta.title ? 1 : 0),
  );
  return paginate(sorted);
}

export function runbookGroups(judged: Judged, runbooks: readonly Runbook[]): RunbookGroup[] {
  const groups = new Map<string, RunbookRow[]>();
  for (const runbook of runbooks) {
    const severity = isForIncidents(runbook.meta.kind) ? runbook.meta.severity.default : PROACTIVE.severity;
    groups.set(severity, [...(groups.get(severity) ?? []), rowOf(judged, runbook)]);
  }
  return [...groups].map(([severity, rows]) => {
    if (severity === PROACTIVE.severity) return { ...PROACTIVE, rows };
    const level = judged.site.severities.find(({ id }) => id === severity);
    return { severity, title: level?.title ?? '', meaning: level?.meaning ?? '', rows };
  });
}

export function rowOf(judged: Judged, runbook: Runbook): RunbookRow {
  const { id, file, meta, body } = runbook;
  const path = folderOf(file);
  return {
    href: runbookAddress(id),
    title: meta.title,
    summary: meta.summary,
    severity: meta.severity.default,
    status: meta.status,
    ...(isForIncidents(meta.kind) ? {} : { kind: meta.kind }),
    ...reviewWord(judged, runbook),
    reviewed: meta.last_reviewed,
    steps: body.sections.reduce((sum, { steps }) => sum + steps.length, 0),
    alerts: meta.triggers?.length ?? 0,
    ...(path ? { folder: { path, href: folderAddress(path) } } : {}),
    words: [id, path, meta.kind, meta.incident_type, ...(meta.symptoms ?? []), ...(meta.tags ?? [])]
      .filter(Boolean)
      .join(' '),
  };
}

function reviewWord(judged: Judged, runbook: Runbook): Pick<RunbookRow, 'review'> {
  const { last_reviewed, review_interval } = runbook.meta;
  const { state, dueWords } = reviewState(last_reviewed, review_interval, judged.today);
  if (state !== 'overdue' && changeViews(judged, runbook).length > 0)
    return { review: { state: 'changed', words: 'changed since review' } };
  return state === 'valid' ? {} : { review: { state, words: `review due ${dueWords}` } };
}
