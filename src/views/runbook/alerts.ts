import { mapAttributes, mapTags } from '../../domain/text/html-tags.ts';
import { isOn, isSerious } from '../../domain/judgements/detection-rules.ts';
import type { JudgedProgramme } from '../../domain/judged-programme.ts';
import { alertAddress, recordAddress, runbookAddress } from '../../domain/links/addresses.ts';
import { isWithheld } from '../../domain/model/withheld.ts';
import type { AlertRule, AlertSource, Pivot } from '../../domain/model/alert-source.ts';
import type { DataFile, Runbook } from '../../domain/model/programme.ts';
import { isFirstMinutes } from '../../domain/model/first-minutes.ts';
import type { PageWish } from '../page/chrome.ts';
import { nameOf, runbookName, type Named } from '../page/named.ts';
import { techniqueFilter, techniqueLink } from '../page/page-link.ts';
import { paginate, type Sheet } from '../page/paginate.ts';
import { alertAction, type AlertAction } from './alert-action.ts';
import { alertControls, type AlertControl } from './alert-controls.ts';
import { callsFor, type CallView } from './runbook-briefing.ts';

type Source = DataFile<AlertSource>;

export interface AlertRow {
  href: string;
  title: string;
  severity: string;
  off: boolean;
  runbooks: Named[];
}

export interface SourceView {
  id: string;
  href: string;
  title: string;
  description?: string;
  console?: string;
  /** Rules per severity, worst first. */
  counts: { severity: string; count: number }[];
  total: number;
}

const WORST_FIRST = ['critical', 'high', 'medium', 'low', 'informational'];

/** Sources that have pages: not those above the publication ceiling. */
export const publishedSources = ({ programme }: Pick<JudgedProgramme, 'programme'>): Source[] =>
  programme.alertSources.filter(({ id }) => !isWithheld(id));

export function sourceView({ id, data }: Source): SourceView {
  return {
    id,
    href: `/alerts/${id}/`,
    title: data.title,
    ...(data.description ? { description: data.description } : {}),
    ...(data.console ? { console: data.console } : {}),
    counts: WORST_FIRST.map((severity) => ({
      severity,
      count: data.rules.filter((rule) => rule.severity === severity).length,
    })).filter(({ count }) => count > 0),
    total: data.rules.length,
  };
}

/** Rules of a source, the worst first. */
export function alertRows(judged: Pick<JudgedProgramme, 'links'>, { id, data }: Source): AlertRow[] {
  const sorted = [...data.rules].sort(
    (a, b) => WORST_FIRST.indexOf(a.severity) - WORST_FIRST.indexOf(b.severity),
  );
  return sorted.map((rule) => ({
    href: alertAddress(`${id}/${rule.id}`),
    title: rule.title,
    severity: rule.severity,
    off: !isOn(rule),
    runbooks: runbooksOf(judged, `${id}/${rule.id}`).map((one) => runbookName(judged, one.id)),
  }));
}

/** High and critical rules of a source, so many at most. */
export function urgentRows(judged: Pick<JudgedProgramme, 'links'>, source: Source, most: number): AlertRow[] {
  return alertRows(judged, source)
    .filter(({ severity, off }) => isSerious({ severity, enabled: !off }))
    .slice(0, most);
}

export const alertSheets = (judged: Pick<JudgedProgramme, 'links'>, source: Source): Sheet<AlertRow>[] =>
  paginate(alertRows(judged, source));

export interface AlertView {
  id: string;
  title: string;
  severity: string;
  source: Named;
  console?: string;
  description?: string;
  /** Why it does not ring; absent where it does. */
  silence?: string;
  /** What settles whether it is real. */
  guide: AlertGuide;
  facts: { label: string; text: string }[];
  references: string[];
  techniques: Named[];
  runbooks: AlertRunbook[];
  /** From the verdict into its runbooks. */
  action: AlertAction;
  /** Controls that its runbooks and it rest on: detection first. */
  controls: AlertControl[];
  /** Whom to call where no runbook names the alert. */
  calls: CallView[];
}

export interface AlertRunbook extends Named {
  summary: string;
  severity: string;
  status: string;
  firstMinutes?: string;
  routes: { when: string; to: Named }[];
  /** The latest exercise or incident that used it. */
  exercise?: { record: Named; words: string };
}

export interface AlertGuide {
  triage: readonly string[];
  falsePositives: readonly string[];
  pivots: readonly Pivot[];
  response: readonly string[];
  notes: readonly string[];
}

export function alertView(judged: JudgedProgramme, source: Source, rule: AlertRule): AlertView {
  const id = `${source.id}/${rule.id}`;
  const runbooks = runbooksOf(judged, id);
  return {
    id,
    title: rule.title,
    severity: rule.severity,
    source: { label: source.data.title, href: `/alerts/${source.id}/` },
    ...(source.data.console ? { console: source.data.console } : {}),
    ...(rule.description ? { description: rule.description } : {}),
    ...silenceOf(rule),
    guide: {
      triage: rule.triage ?? [],
      falsePositives: rule.false_positives ?? [],
      pivots: rule.pivots ?? [],
      response: rule.response ?? [],
      notes: rule.notes ?? [],
    },
    facts: factsOf(rule),
    references: rule.references ?? [],
    controls: alertControls(judged, runbooks),
    techniques: (rule.attack ?? []).map((one) => ({
      label: techniqueFilter(one),
      href: techniqueLink(one).href,
    })),
    runbooks: runbooks.map((runbook) => alertRunbook(judged, runbook)),
    action: alertAction(judged, id, rule, runbooks),
    calls: runbooks.length > 0 ? [] : callsFor(judged, '', judged.programme.escalation[0]),
  };
}

function silenceOf({ enabled, rings, gone }: AlertRule): Pick<AlertView, 'silence'> {
  if (gone !== undefined) return { silence: `Its source no longer has this rule: missed on ${gone}.` };
  if (enabled === false) return { silence: 'This rule is switched off.' };
  return rings === false ? { silence: 'This rule raises no alert of its own.' } : {};
}

function factsOf(rule: AlertRule): AlertView['facts'] {
  const facts: [string, string | undefined][] = [
    ['Data', rule.data_sources?.join(', ')],
    ['Status', rule.status],
    ['Version', rule.version],
    ['Changed', rule.updated],
    ['Author', rule.author],
    ['Licence', rule.license],
    ['Id at its source', rule.origin],
  ];
  return facts.flatMap(([label, text]) => (text === undefined ? [] : [{ label, text }]));
}

/** What the layout and search are told of a rule. */
export function alertWish(view: AlertView, { tlp, file }: Source): PageWish {
  return {
    address: alertAddress(view.id),
    title: view.title,
    description: view.description ?? `Alert of ${view.source.label}.`,
    crumbs: [{ label: 'Alerts', href: '/alerts/' }, view.source],
    kind: 'Alert',
    filters: { technique: view.techniques.map(({ label }) => label) },
    tlp,
    file,
  };
}

/** Active runbooks first, drafts after them; a deprecated one is followed by nothing better only where it is alone. */
function runbooksOf({ links }: Pick<JudgedProgramme, 'links'>, id: string): Runbook[] {
  const all = links.runbooksByTrigger.get(id) ?? [];
  const state = { active: 0, draft: 1, deprecated: 2 };
  const sorted = [...all].sort((a, b) => state[a.meta.status] - state[b.meta.status]);
  const usable = sorted.filter(({ meta }) => meta.status !== 'deprecated');
  return usable.length > 0 ? usable : sorted;
}

function exerciseOf(judged: JudgedProgramme, { id }: Runbook): Pick<AlertRunbook, 'exercise'> {
  const latest = judged.exercised.get(id);
  if (!latest) return {};
  const used = judged.links.recordsByRunbook.get(id)?.find((record) => record.id === latest.record);
  const words = `${latest.kind === 'incident' ? 'Used in an incident' : `Exercised (${latest.kind})`} on ${latest.date}`;
  return { exercise: { record: nameOf(latest.record, used?.meta.title, recordAddress), words } };
}

function alertRunbook(judged: JudgedProgramme, runbook: Runbook): AlertRunbook {
  const { meta, body } = runbook;
  const first = body.sections.find(({ title, phases }) => phases.length === 0 && isFirstMinutes(title));
  return {
    ...runbookName(judged, runbook.id),
    summary: meta.summary,
    severity: meta.severity.default,
    status: meta.status,
    ...(first?.html ? { firstMinutes: fromElsewhere(first.html, runbookAddress(runbook.id)) } : {}),
    routes: (meta.routes ?? [])
      .filter(({ to }) => !isWithheld(to))
      .map(({ when, to }) => ({ when, to: runbookName(judged, to) })),
    ...exerciseOf(judged, runbook),
  };
}

/** HTML of a page whose links within the page lead to it from another one. */
function fromElsewhere(html: string, address: string): string {
  return mapTags(html, ({ text }) =>
    mapAttributes(text, (name, value) =>
      name === 'id' && value.startsWith('NoteRef-')
        ? null
        : name === 'href' && value.startsWith('#')
          ? `${address}${value}`
          : undefined,
    ),
  );
}
