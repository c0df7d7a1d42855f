import { NO_PROSE } from '../domain/model/no-prose.ts';
import type { AlertSource } from '../domain/model/alert-source.ts';
import type { Assessment } from '../domain/model/assessment.ts';
import type { RunbookBody, Section, Step } from '../domain/model/body.ts';
import { FILE_KINDS, KINDS } from '../domain/model/kinds.ts';
import type { Communication, SharedStep } from '../domain/model/pages.ts';
import type { Phase } from '../domain/model/phase.ts';
import type {
  AssessmentDocument,
  CommunicationDocument,
  DataFile,
  Programme,
  RecordDocument,
  Runbook,
  SharedStepDocument,
} from '../domain/model/programme.ts';
import type { IncidentRecord } from '../domain/model/record.ts';
import type { Regulation } from '../domain/model/regulation.ts';
import type { Role } from '../domain/model/role.ts';
import type { RunbookMeta } from '../domain/model/runbook.ts';
import type { Site } from '../domain/model/site.ts';

/** Builders of programmes for tests: each gives something whole and in order; a test says only what is different. */

const NOWHERE = { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };

export const SITE: Site = {
  name: 'Example',
  publication_ceiling: 'AMBER',
  default_tlp: 'GREEN',
  contacts: [
    {
      name: 'Duty desk',
      for: 'anything',
      reach: [
        { by: 'phone', at: '1' },
        { by: 'chat', at: '#desk' },
      ],
    },
  ],
  fallbacks: [{ when: 'chat is down', use: 'the bridge line' }],
  severities: [
    {
      id: 'SEV1',
      title: 'Worst',
      meaning: 'worst',
      respond_within: '15m',
      update_every: '60m',
      raise: ['lead'],
    },
  ],
};

export const ROLES: Role[] = [
  {
    id: 'lead',
    title: 'Lead',
    purpose: 'Leads.',
    duties: ['lead'],
    reach: [{ by: 'phone', at: '2' }],
    deputy: 'analyst',
  },
  {
    id: 'analyst',
    title: 'Analyst',
    purpose: 'Looks.',
    duties: ['look'],
    reach: [{ by: 'phone', at: '3' }],
    deputy: 'lead',
  },
];

/** A programme of what is given; everything else is empty, but for the site, two roles and their order. */
export function programmeOf(parts: Partial<Programme> = {}): Programme {
  const lists = FILE_KINDS.filter((kind) => kind !== 'site').map((kind) => [KINDS[kind].list, []]);
  return {
    ...(Object.fromEntries(lists) as Omit<Programme, 'site' | 'escalation'>),
    site: SITE,
    roles: ROLES,
    escalation: ['analyst', 'lead'],
    ...parts,
  };
}

export function stepOf(title: string, parts: Partial<Step> = {}): Step {
  const anchor = title.toLowerCase().replaceAll(' ', '-');
  return {
    anchor,
    key: anchor,
    title,
    kind: 'step',
    phase: 'containment',
    facts: {},
    html: '<p>Do it.</p>',
    checks: [],
    arms: [],
    span: NOWHERE,
    ...parts,
  };
}

export function sectionOf(title: string, phases: Phase[], parts: Partial<Section> = {}): Section {
  return {
    anchor: title.toLowerCase(),
    title,
    phases,
    html: '',
    checks: [],
    steps: [],
    span: NOWHERE,
    ...parts,
  };
}

/** The sections of a runbook that passes every criterion. */
export function soundSections(): Section[] {
  const verify = { text: 'It is off.', html: 'It is off.', span: NOWHERE, links: [] };
  return [
    sectionOf('First five minutes', [], { html: '<p>Open the channel.</p>' }),
    sectionOf('Analysis', ['analysis'], { steps: [stepOf('Look', { phase: 'analysis' })] }),
    sectionOf('Containment', ['containment'], { steps: [stepOf('Cut off', { facts: { verify } })] }),
    sectionOf('Communication', ['communication'], { steps: [stepOf('Tell', { phase: 'communication' })] }),
  ];
}

/** An active runbook for RS.MA-02, reviewed on 2026-06-01, that passes every criterion. */
export function runbookOf(
  meta: Partial<RunbookMeta> = {},
  { sections = soundSections(), tlp = 'GREEN' }: { sections?: Section[]; tlp?: Runbook['tlp'] } = {},
): Runbook {
  const id = meta.id ?? 'phishing';
  const body: RunbookBody = { ...NO_PROSE, intro: '', sections };
  const whole: RunbookMeta = {
    id,
    title: `Runbook ${id}`,
    summary: 'Use when it happens.',
    status: 'active',
    owner: 'lead',
    severity: { default: 'SEV1', criteria: { SEV1: 'it is bad' } },
    csf: ['RS.MA-02'],
    triggers: ['xdr/click'],
    roles: ['analyst'],
    prerequisites: [{ what: 'Console', check: 'open it' }],
    routes: [{ when: 'files vanish', to: 'ransomware' }],
    escalate_if: ['it spreads'],
    last_reviewed: '2026-06-01',
    review_interval: '180d',
    ...meta,
  };
  return { id, file: `runbooks/${id}.md`, tlp, meta: whole, body };
}

/** An assessment of RS.MA-02 that stands at 3 with a target of 3 and valid evidence. */
export function assessmentOf(
  meta: Partial<Assessment> = {},
  tlp: AssessmentDocument['tlp'] = 'GREEN',
): AssessmentDocument {
  const id = meta.id ?? 'triage';
  const whole: Assessment = {
    id,
    title: `Control ${id}`,
    csf: ['RS.MA-02'],
    owner: 'lead',
    history: [{ date: '2026-06-01', current: 3, target: 3 }],
    evidence: [
      { title: 'Report', ref: 'share/report', method: 'test', collected: '2026-06-01', valid_for: '180d' },
    ],
    ...meta,
  };
  return { id, file: `content/assessments/${id}.md`, tlp, meta: whole, body: NO_PROSE };
}

/** A tabletop of the phishing runbook on 2026-05-01. */
export function recordOf(
  meta: Partial<IncidentRecord> = {},
  tlp: RecordDocument['tlp'] = 'GREEN',
): RecordDocument {
  const id = meta.id ?? 'exercise';
  const whole: IncidentRecord = {
    id,
    title: `Record ${id}`,
    date: '2026-05-01',
    kind: 'tabletop',
    runbooks: ['phishing'],
    ...meta,
  };
  return { id, file: `content/records/${id}.md`, tlp, meta: whole, body: NO_PROSE };
}

/** The alert source `xdr` with the rules given, else one high-severity rule `click`. */
export function alertsOf(
  rules: AlertSource['rules'] = [{ id: 'click', title: 'Malicious click', severity: 'high' }],
): DataFile<AlertSource> {
  return {
    id: 'xdr',
    file: 'content/alerts/xdr.yml',
    tlp: 'GREEN',
    data: { id: 'xdr', title: 'XDR', rules },
  };
}

export function sharedStepOf(meta: Partial<SharedStep> = {}): SharedStepDocument {
  const id = meta.id ?? 'isolate-host';
  const whole: SharedStep = {
    id,
    title: `Step ${id}`,
    summary: 'A step.',
    owner: 'lead',
    last_reviewed: '2026-06-01',
    ...meta,
  };
  const body = { ...NO_PROSE, facts: {}, checks: [], stepHtml: '<p>Do it.</p>' };
  return { id, file: `content/steps/${id}.md`, tlp: 'GREEN', meta: whole, body };
}

export function regulationOf(parts: Partial<Regulation> = {}): Regulation {
  return {
    id: 'gdpr-art-33',
    title: 'Notify the authority',
    jurisdiction: 'EU',
    applies_when: 'personal data is involved',
    stages: [{ what: 'Notification', deadline: '72h', clock_starts: 'awareness', to: 'the authority' }],
    decided_by: 'lead',
    source: { title: 'Text', url: 'https://example.org/' },
    ...parts,
  };
}

export function communicationOf(meta: Partial<Communication> = {}): CommunicationDocument {
  const id = meta.id ?? 'notify';
  const whole: Communication = {
    id,
    title: `Template ${id}`,
    summary: 'Send it.',
    audience: 'regulator',
    channel: 'web form',
    sender: 'analyst',
    approver: 'lead',
    regulations: ['gdpr-art-33'],
    ...meta,
  };
  return { id, file: `content/communications/${id}.md`, tlp: 'GREEN', meta: whole, body: NO_PROSE };
}
