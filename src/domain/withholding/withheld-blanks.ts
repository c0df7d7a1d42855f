import type { AlertSource } from '../model/alert-source.ts';
import type {
  AssessmentDocument,
  CommunicationDocument,
  DataFile,
  FunctionChecklist,
  RecordDocument,
  SharedStepDocument,
} from '../model/programme.ts';
import { NO_PROSE } from '../model/no-prose.ts';
import type { Regulation } from '../model/regulation.ts';
import type { Role } from '../model/role.ts';
import { maskFacts } from './blank-runbook.ts';
import { WITHHELD } from '../model/withheld.ts';
import { hiddenRule } from './published-names.ts';

/** Scores, weights and dates stay; titles, notes, evidence and rationales go. */
export function blankAssessment(assessment: AssessmentDocument): AssessmentDocument {
  const { csf, owner, weight, floor, forms, history, evidence, actions } = assessment.meta;
  return {
    ...assessment,
    digest: undefined,
    body: NO_PROSE,
    meta: {
      id: WITHHELD,
      title: WITHHELD,
      csf,
      owner,
      weight,
      floor,
      forms,
      history: history?.map(({ note: _note, ...entry }) =>
        'status' in entry ? { date: entry.date, status: entry.status, rationale: WITHHELD } : entry,
      ),
      evidence: evidence?.map((item) => ({ ...item, title: WITHHELD, ref: WITHHELD })),
      actions: actions?.map((action) => ({ ...action, title: WITHHELD })),
    },
  };
}

/** Kind, dates, times and the state of findings stay. */
export function blankRecord(record: RecordDocument): RecordDocument {
  const { date, kind, runbooks, severity, timeline, findings } = record.meta;
  return {
    ...record,
    body: NO_PROSE,
    meta: {
      id: WITHHELD,
      title: WITHHELD,
      date,
      kind,
      runbooks,
      severity,
      timeline,
      findings: findings?.map((finding) => ({ ...finding, title: WITHHELD })),
    },
  };
}

/** How many rules of which severity stays. */
export function blankAlertSource(source: DataFile<AlertSource>): DataFile<AlertSource> {
  const rules = source.data.rules.map(({ severity, enabled, rings, gone }, at) => ({
    id: hiddenRule(at),
    title: WITHHELD,
    severity,
    enabled,
    rings,
    gone,
  }));
  return { ...source, data: { id: WITHHELD, title: WITHHELD, rules } };
}

/** How many items in which state stays. */
export function blankChecklist(checklist: FunctionChecklist): FunctionChecklist {
  const items = checklist.items.map(({ critical, forms, state, checked, valid_for }, at) => ({
    id: `${WITHHELD}-${at + 1}`,
    text: WITHHELD,
    critical,
    forms,
    state,
    checked,
    valid_for,
  }));
  return { ...checklist, file: WITHHELD, items };
}

/** Which duties it serves, and who sends it, stays. */
export function blankCommunication(communication: CommunicationDocument): CommunicationDocument {
  const { audience, sender, approver, regulations } = communication.meta;
  const meta = { id: WITHHELD, title: WITHHELD, summary: WITHHELD, channel: WITHHELD };
  return { ...communication, body: NO_PROSE, meta: { ...meta, audience, sender, approver, regulations } };
}

/** When it was reviewed stays, and which facts it states. */
export function blankStep(step: SharedStepDocument): SharedStepDocument {
  const { owner, last_reviewed, review_interval } = step.meta;
  const meta = { id: WITHHELD, title: WITHHELD, summary: WITHHELD };
  return {
    ...step,
    body: { ...NO_PROSE, facts: maskFacts(step.body.facts), checks: [] },
    meta: { ...meta, owner, last_reviewed, review_interval },
  };
}

/** Who takes its place, and whether it can be reached, stays. */
export function blankRole({ deputy, reach }: Role, id: string): Role {
  const words = { title: WITHHELD, purpose: WITHHELD, duties: [WITHHELD] };
  return { id, ...words, deputy, reach: reach?.map(({ by }) => ({ by, at: WITHHELD })) };
}

/** Who decides about it stays. */
export function blankRegulation({ decided_by }: Regulation, id: string): Regulation {
  const words = { title: WITHHELD, jurisdiction: WITHHELD, applies_when: WITHHELD };
  return { id, ...words, stages: [], decided_by, source: { title: WITHHELD, url: '' } };
}
