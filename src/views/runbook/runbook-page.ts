import { functionOf } from '../../domain/frameworks/csf.ts';
import { noteList } from '../../domain/text/note-list.ts';
import { countOnNotes } from './count-notes.ts';
import type { JudgedProgramme } from '../../domain/judged-programme.ts';
import { guideAddress, recordAddress } from '../../domain/links/addresses.ts';
import { isForIncidents } from '../../domain/judgements/usable-runbooks.ts';
import { isWithheld } from '../../domain/model/withheld.ts';
import { isFirstMinutes } from '../../domain/model/first-minutes.ts';
import { PHASE_TITLES } from '../../domain/model/phase.ts';
import type { Runbook } from '../../domain/model/programme.ts';
import type { PageWish } from '../page/chrome.ts';
import { nameOf, roleName, runbookName, type Named } from '../page/named.ts';
import { ownFacts } from '../page/own-facts.ts';
import { sourcesOf, type SourceView } from '../page/ref-address.ts';
import { subcategoryLink, techniqueFilter, techniqueLink } from '../page/page-link.ts';
import { briefingView, type BriefingView } from './runbook-briefing.ts';
import { runbookInputs, type InputView } from './input-views.ts';
import { provenPaths, type ProvenPaths } from './proven-paths.ts';
import { sectionViews, type SectionView } from './runbook-steps.ts';
import { trustView, type TrustView } from './runbook-trust.ts';
import { runSheetView, type RunSheetView } from '../print/run-sheet.ts';

/** Everything that the page of a runbook shows. */
export interface RunbookView {
  id: string;
  title: string;
  summary: string;
  status: string;
  /** A hunt, an exercise or a check; absent for what answers an incident. */
  kind?: string;
  severity: { id: string; title: string };
  tlp: string;
  intro: string;
  trust: TrustView;
  /** Missing where no record says what was walked. */
  paths?: ProvenPaths;
  briefing: BriefingView;
  firstMinutes?: { anchor: string; title: string; html: string };
  /** In the author's order; preparation and what comes after the incident stand apart. */
  before: SectionView[];
  sections: SectionView[];
  after: SectionView[];
  /** Values that its commands name. */
  inputs: InputView[];
  /** The questions that somebody has to decide, in order. */
  /** List of the footnotes of the page. */
  notes: string;
  decisions: { question: string; href: string; number: string; roles: Named[] }[];
  nav: NavEntry[];
  aftermath: AftermathView;
  sheet: RunSheetView;
}

export interface NavEntry {
  href: string;
  label: string;
  steps: { href: string; number: string; title: string; decision: boolean }[];
}

export interface AftermathView {
  roles: Named[];
  csf: Named[];
  techniques: Named[];
  related: Named[];
  guides: Named[];
  records: (Named & { date: string })[];
  references: SourceView[];
  tags: string[];
}

export function runbookView(judged: JudgedProgramme, runbook: Runbook): RunbookView {
  const { meta, body } = runbook;
  const { sections: all, notes } = countOnNotes(sectionViews(judged, runbook), body);
  const first = all.find(({ title, phase }) => !phase && isFirstMinutes(title));
  const rest = all.filter((section) => section !== first);
  const before = rest.filter(({ phase }) => phase === 'preparation');
  const after = rest.filter(({ phase }) => phase === 'post-incident');
  const sections = rest.filter((section) => !before.includes(section) && !after.includes(section));
  return {
    id: runbook.id,
    title: meta.title,
    summary: meta.summary,
    status: meta.status,
    ...(isForIncidents(meta.kind) ? {} : { kind: meta.kind }),
    severity: {
      id: meta.severity.default,
      title: judged.site.severities.find(({ id }) => id === meta.severity.default)?.title ?? '',
    },
    tlp: runbook.tlp,
    intro: body.intro,
    trust: trustView(judged, runbook),
    ...provenPaths(judged, runbook),
    briefing: briefingView(judged, runbook),
    ...(first ? { firstMinutes: { anchor: first.anchor, title: first.title, html: first.html } } : {}),
    before,
    sections,
    after,
    notes: noteList(notes),
    inputs: runbookInputs(judged, runbook),
    decisions: sections
      .flatMap(({ steps }) => steps)
      .filter(({ kind }) => kind === 'decision')
      .map(({ title, anchor, number, roles }) => ({ question: title, href: `#${anchor}`, number, roles })),
    nav: [...sections.map(navEntry), ...before.map(navEntry), ...after.map(navEntry)],
    aftermath: aftermathView(judged, runbook),
    sheet: runSheetView(judged, runbook),
  };
}

/** What the layout and search are told of a runbook. */
export function runbookWish(judged: JudgedProgramme, runbook: Runbook): PageWish {
  const { meta, body, id, tlp, file } = runbook;
  const functions = new Set(meta.csf.map(functionOf));
  return {
    address: `/runbooks/${id}/`,
    title: meta.title,
    description: meta.summary,
    crumbs: [{ label: 'Runbooks', href: '/runbooks/' }],
    kind: 'Runbook',
    filters: {
      function: judged.framework.functions.filter((one) => functions.has(one.id)).map(({ title }) => title),
      phase: body.sections.flatMap(({ phases }) => phases.map((phase) => PHASE_TITLES[phase])),
      severity: [meta.severity.default],
      technique: (meta.attack ?? []).map(techniqueFilter),
      role: (meta.roles ?? []).map((one) => roleName(judged, one).label),
    },
    tlp,
    hasSheets: true,
    file,
    own: ownFacts(judged, 'runbook', runbook),
  };
}

function navEntry({ anchor, title, steps }: SectionView): NavEntry {
  return {
    href: `#${anchor}`,
    label: title,
    steps: steps.map((step) => ({
      href: `#${step.anchor}`,
      number: step.number,
      title: step.title,
      decision: step.kind === 'decision',
    })),
  };
}

function aftermathView(judged: JudgedProgramme, runbook: Runbook): AftermathView {
  const { id, meta } = runbook;
  const { links, today } = judged;
  const related = [
    ...(meta.related ?? []),
    ...(links.routesInto.get(id) ?? []).map(({ from }) => from.id),
    ...(links.relatedFrom.get(id) ?? []).map((one) => one.id),
  ];
  return {
    roles: (meta.roles ?? []).map((one) => roleName(judged, one)),
    csf: meta.csf.map((one) => ({ label: one, href: subcategoryLink(one).href })),
    techniques: (meta.attack ?? []).map((one) => ({
      label: techniqueFilter(one),
      href: techniqueLink(one).href,
    })),
    related: [...new Set(related)].filter((one) => one !== id).map((one) => runbookName(judged, one)),
    guides: (links.guidesByRunbook.get(id) ?? []).map((guide) =>
      nameOf(guide.id, guide.meta.title, guideAddress),
    ),
    records: (links.recordsByRunbook.get(id) ?? [])
      .filter((record) => record.meta.date <= today)
      .map((record) => ({ ...nameOf(record.id, record.meta.title, recordAddress), date: record.meta.date })),
    references: sourcesOf(judged, runbook),
    tags: meta.tags ?? [],
  };
}

/** Runbooks that have a page: not those above the publication ceiling. */
export const publishedRunbooks = ({ programme }: Pick<JudgedProgramme, 'programme'>): Runbook[] =>
  programme.runbooks.filter(({ id }) => !isWithheld(id));
