import type { AlertSource } from '../model/alert-source.ts';
import type { Prose, RunbookBody } from '../model/body.ts';
import type { AssessmentDocument, DataFile, FunctionChecklist, RecordDocument, Runbook } from '../model/programme.ts';
import { WITHHELD } from './withheld.ts';

const NO_PROSE: Prose = { html: '', headings: [], links: [], diagrams: [], excuses: [], words: 0 };

/** What totals count of a hidden runbook: state, dates, severity, subcategories, triggers; and how many steps it has. */
export function blankRunbook(runbook: Runbook): Runbook {
  const { status, owner, severity, csf, triggers, last_reviewed, review_interval, exercise_interval, valid_until } = runbook.meta;
  const meta = { id: WITHHELD, title: WITHHELD, summary: WITHHELD, status, owner, severity: { default: severity.default }, csf, triggers, last_reviewed, review_interval, exercise_interval, valid_until };
  return { ...runbook, meta, body: blankRunbookBody(runbook.body) };
}

function blankRunbookBody({ sections }: RunbookBody): RunbookBody {
  const { html: _html, ...text } = NO_PROSE;
  return {
    ...text,
    intro: '',
    sections: sections.map((section) => ({
      ...section,
      title: WITHHELD,
      anchor: WITHHELD,
      html: '',
      checks: [],
      steps: section.steps.map(({ kind, phase, span }) => ({ anchor: WITHHELD, key: WITHHELD, title: WITHHELD, kind, phase, facts: {}, html: '', checks: [], arms: [], span })),
    })),
  };
}

/** Scores, weights and dates stay; titles, notes, evidence and rationales go. */
export function blankAssessment(assessment: AssessmentDocument): AssessmentDocument {
  const { csf, owner, weight, floor, forms, history, evidence, actions } = assessment.meta;
  return {
    ...assessment,
    body: NO_PROSE,
    meta: {
      id: WITHHELD,
      title: WITHHELD,
      csf,
      owner,
      weight,
      floor,
      forms,
      history: history?.map(({ note: _note, ...entry }) => ('status' in entry ? { date: entry.date, status: entry.status, rationale: WITHHELD } : entry)),
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
    meta: { id: WITHHELD, title: WITHHELD, date, kind, runbooks, severity, timeline, findings: findings?.map((finding) => ({ ...finding, title: WITHHELD })) },
  };
}

/** How many rules of which severity stays. */
export function blankAlertSource(source: DataFile<AlertSource>): DataFile<AlertSource> {
  const rules = source.data.rules.map(({ severity, enabled }, at) => ({ id: `${WITHHELD}-${at + 1}`, title: WITHHELD, severity, enabled }));
  return { ...source, data: { id: WITHHELD, title: WITHHELD, rules } };
}

/** How many items in which state stays. */
export function blankChecklist(checklist: FunctionChecklist): FunctionChecklist {
  const items = checklist.items.map(({ critical, forms, state, checked, valid_for }, at) => ({ id: `${WITHHELD}-${at + 1}`, text: WITHHELD, critical, forms, state, checked, valid_for }));
  return { ...checklist, file: WITHHELD, items };
}
