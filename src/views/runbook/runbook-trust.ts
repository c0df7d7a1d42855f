import type { JudgedProgramme } from '../../domain/judged-programme.ts';
import { isOpen, isOverdue } from '../../domain/judgements/open.ts';
import { isForIncidents, isInForce } from '../../domain/judgements/usable-runbooks.ts';
import { recordAddress } from '../../domain/links/addresses.ts';
import { isWithheld } from '../../domain/model/withheld.ts';
import type { Exercise } from '../../domain/metrics/last-exercised.ts';
import type { Day } from '../../domain/model/time/day.ts';
import type { Runbook } from '../../domain/model/programme.ts';
import { exerciseInterval } from '../../domain/judgements/due.ts';
import { nameOf, roleName, runbookName, type Named } from '../page/named.ts';
import { changeViews, type ChangeView } from './runbook-changes.ts';
import { reviewState, type DueView } from './review-state.ts';

/** Whether a runbook can be trusted: the line under its title, and what to read before using it. */
export interface TrustView {
  owner: Named;
  version?: string;
  review: DueView;
  /** What changed since the review, the runbook itself or what it relies on. */
  changed: ChangeView[];
  /** The latest exercise or incident that used it. */
  exercise?: DueView & { record: Named; kind: Exercise['kind'] };
  /** A hunt, an exercise or a check is no page to rehearse. */
  planned?: true;
  findings: { title: string; status: string; due?: Day; overdue: boolean; record: Named }[];
  warnings: WarningView[];
}

export interface WarningView {
  tone: 'red' | 'orange';
  title: string;
  text: string;
  link?: Named;
}

type Judged = Pick<JudgedProgramme, 'links' | 'site' | 'today' | 'edits' | 'exercised' | 'programme'>;

export function trustView(judged: Judged, runbook: Runbook): TrustView {
  const { links, site, today } = judged;
  const { meta } = runbook;
  const latest = judged.exercised.get(runbook.id);
  const used = latest && links.recordsByRunbook.get(runbook.id)?.find(({ id }) => id === latest.record);
  const interval = meta.exercise_interval ?? exerciseInterval(site);
  return {
    owner: roleName(judged, meta.owner),
    ...(meta.version ? { version: meta.version } : {}),
    review: reviewState(meta.last_reviewed, meta.review_interval, today),
    changed: changeViews(judged, runbook),
    ...(latest
      ? {
          exercise: {
            ...reviewState(latest.date, interval, today),
            record: nameOf(latest.record, used?.meta.title, recordAddress),
            kind: latest.kind,
          },
        }
      : {}),
    ...(isForIncidents(meta.kind) ? {} : { planned: true as const }),
    findings: (links.findingsByRunbook.get(runbook.id) ?? [])
      .filter(({ finding, record }) => record.meta.date <= today && isOpen(finding))
      .map(({ finding, record }) => ({
        title: isWithheld(record.id) ? 'withheld' : finding.title,
        status: finding.status,
        ...(finding.due ? { due: finding.due } : {}),
        overdue: isOverdue(finding, today),
        record: nameOf(record.id, record.meta.title, recordAddress),
      })),
    warnings: warnings(judged, runbook),
  };
}

function warnings(judged: Judged, { meta }: Runbook): WarningView[] {
  const found: WarningView[] = [];
  if (meta.status === 'draft')
    found.push({
      tone: 'orange',
      title: 'Draft',
      text: 'Not agreed yet. Use it only when nothing better is at hand, and tell the owner.',
    });
  if (meta.status === 'deprecated')
    found.push({
      tone: 'red',
      title: 'Deprecated',
      text: meta.superseded_by
        ? 'Do not use this page. Use instead:'
        : 'Do not use this page. It has no successor.',
      ...(meta.superseded_by ? { link: runbookName(judged, meta.superseded_by) } : {}),
    });
  if (!isInForce(meta, judged.today))
    found.push({ tone: 'red', title: 'Expired', text: `Not to be used after ${meta.valid_until}.` });
  return found;
}
