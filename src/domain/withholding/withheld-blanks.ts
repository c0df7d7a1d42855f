import type { AlertSource } from '../model/alert-source.ts';
import {
  saysSomething,
  type Check,
  type Facts,
  type Prose,
  type RunbookBody,
  type Step,
} from '../model/body.ts';
import type {
  AssessmentDocument,
  CommunicationDocument,
  DataFile,
  FunctionChecklist,
  RecordDocument,
  Runbook,
  SharedStepDocument,
} from '../model/programme.ts';
import { FIRST_MINUTES, isFirstMinutes } from '../model/first-minutes.ts';
import type { Regulation } from '../model/regulation.ts';
import type { Role } from '../model/role.ts';
import type { HiddenFiles } from './hidden-files.ts';
import { WITHHELD } from '../model/withheld.ts';
import { hiddenRule } from './published-names.ts';

export const NO_PROSE: Prose = {
  html: '',
  headings: [],
  places: [],
  links: [],
  diagrams: [],
  excuses: [],
  asides: [],
  words: 0,
};

/** Keys of a runbook's front matter that say nothing about what it is for. */
const KEPT = new Set([
  'status',
  'owner',
  'csf',
  'triggers',
  'roles',
  'notifications',
  'communications',
  'default',
  'to',
]);
const KEPT_ENDINGS = /(_reviewed|_interval|_until)$/;

/**
 * A hidden runbook as totals and readiness count it: the same structure with every word masked. States, dates,
 * severity, subcategories and references stay (references are renamed where they lead to something hidden).
 */
export function blankRunbook(runbook: Runbook, hidden: HiddenFiles): Runbook {
  const {
    tags: _tags,
    aliases: _aliases,
    incident_type: _type,
    attack: _attack,
    related: _related,
    version: _version,
    tlp: _tlp,
    references: _references,
    ...meta
  } = runbook.meta;
  return { ...runbook, meta: masked(meta) as Runbook['meta'], body: blankRunbookBody(runbook.body, hidden) };
}

function masked(value: unknown): unknown {
  if (typeof value === 'string') return WITHHELD;
  if (Array.isArray(value)) return value.map(masked);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [
      key,
      KEPT.has(key) || KEPT_ENDINGS.test(key) ? item : masked(item),
    ]),
  );
}

function blankRunbookBody({ sections, words }: RunbookBody, hidden: HiddenFiles): RunbookBody {
  const { html: _html, ...text } = NO_PROSE;
  return {
    ...text,
    words,
    intro: '',
    sections: sections.map((section) => ({
      ...section,
      title: isFirstMinutes(section.title) ? FIRST_MINUTES : WITHHELD,
      anchor: WITHHELD,
      html: maskHtml(section.html),
      checks: section.checks.map(maskCheck),
      steps: section.steps.map((step) => maskStep(step, hidden)),
    })),
  };
}

function maskStep(
  { kind, plain, phase, span, facts, html, checks, arms, includes }: Step,
  hidden: HiddenFiles,
): Step {
  return {
    ...(includes === undefined ? {} : { includes: hidden.get(includes) ?? includes }),
    anchor: WITHHELD,
    key: WITHHELD,
    title: WITHHELD,
    kind,
    ...(plain ? { plain: {} } : {}),
    phase,
    facts: maskFacts(facts),
    html: maskHtml(html),
    checks: checks.map(maskCheck),
    arms: arms.map((arm) => ({
      label: WITHHELD,
      destination: { kind: 'end', reason: WITHHELD },
      text: WITHHELD,
      span: arm.span,
    })),
    span,
  };
}

function maskFacts(facts: Facts): Facts {
  return Object.fromEntries(
    Object.entries(facts).map(([name, { span }]) => [
      name,
      { text: WITHHELD, html: WITHHELD, span, links: [] },
    ]),
  );
}

function maskCheck(check: Check): Check {
  return { key: WITHHELD, text: WITHHELD, html: WITHHELD, span: check.span };
}

function maskHtml(html: string): string {
  return saysSomething(html) ? `<p>${WITHHELD}</p>` : '';
}

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
  const rules = source.data.rules.map(({ severity, enabled }, at) => ({
    id: hiddenRule(at),
    title: WITHHELD,
    severity,
    enabled,
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
