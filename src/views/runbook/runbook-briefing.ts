import type { JudgedProgramme } from '../../domain/judged-programme.ts';
import { alertAddress, communicationAddress, regulationAddress } from '../../domain/links/addresses.ts';
import { isWithheld, WITHHELD } from '../../domain/model/withheld.ts';
import { durationMinutes } from '../../domain/model/time/calendar.ts';
import type { Runbook } from '../../domain/model/programme.ts';
import type { Site } from '../../domain/model/site.ts';
import { inlineText, type TextPart } from '../page/inline-text.ts';
import { nameOf, roleName, runbookName, type Named } from '../page/named.ts';
import { reachView, type ReachView } from '../people/reach.ts';
import { deadlineWords, durationWords } from '../page/when.ts';

/** What the first screen of a runbook answers. */
export interface BriefingView {
  symptoms: string[];
  triggers: (Named & { severity?: string; source?: string })[];
  routes: { when: string; to: Named; severity?: string }[];
  severity: SeverityLine[];
  raise: CallView[];
  escalation: Named[];
  escalateIf: string[];
  fallbacks: FallbackView[];
  prerequisites: { what: TextPart[]; check: TextPart[] }[];
  inputs: string[];
  evidence: string[];
  clocks: ClockView[];
  communications: Named[];
}

export interface SeverityLine {
  id: string;
  title: string;
  /** What makes it this severity here; else what the severity means in general. */
  criterion: string;
  isDefault: boolean;
  respondWithin: string;
  updateEvery: string;
}

/** What to use when a channel is down; `first` is the first sentence of `use`, which must do for a glance. */
export interface FallbackView {
  when: string;
  use: string;
  first: string;
  rest: string;
}

export interface CallView {
  role: Named;
  reach: ReachView[];
}

export interface ClockView {
  title: string;
  href: string;
  decidedBy: Named;
  /** The first to fall due. */
  deadline: string;
  what: string;
  starts: string;
  /** Deadlines that follow it. */
  later: string[];
}

type Judged = Pick<JudgedProgramme, 'links' | 'programme' | 'site'>;

export function briefingView(judged: Judged, { meta }: Runbook): BriefingView {
  const { links, programme, site } = judged;
  return {
    symptoms: meta.symptoms ?? [],
    triggers: (meta.triggers ?? []).map((id) => {
      const trigger = links.triggers.get(id);
      return {
        ...nameOf(id, trigger?.rule.title, alertAddress),
        ...(trigger && !isWithheld(id)
          ? { severity: trigger.rule.severity, source: trigger.sourceTitle }
          : {}),
      };
    }),
    routes: (meta.routes ?? []).map(({ when, to }) => {
      const severity = isWithheld(to) ? undefined : links.runbooks.get(to)?.meta.severity.default;
      return {
        when: isWithheld(to) ? WITHHELD : when,
        to: runbookName(judged, to),
        ...(severity ? { severity } : {}),
      };
    }),
    severity: severityLines(site, meta),
    raise: callsFor(judged, meta.severity.default, meta.owner),
    escalation: programme.escalation.map((id) => roleName(judged, id)),
    escalateIf: meta.escalate_if ?? [],
    fallbacks: site.fallbacks.map(({ when, use }) => ({ when, use, ...firstSentence(use) })),
    prerequisites: (meta.prerequisites ?? []).map(({ what, check }) => ({
      what: inlineText(what),
      check: inlineText(check),
    })),
    inputs: (meta.inputs ?? []).filter((input) => typeof input === 'string'),
    evidence: meta.evidence ?? [],
    clocks: soonestFirst(judged, meta.notifications ?? []).flatMap((id) => clockView(judged, id)),
    communications: (meta.communications ?? []).map((id) =>
      nameOf(id, links.communications.get(id)?.meta.title, communicationAddress),
    ),
  };
}

/** A sentence ends where a capital or a sign follows the stop: "by 5 p.m. or" does not end one. */
function firstSentence(text: string): Pick<FallbackView, 'first' | 'rest'> {
  const [first = text] = /^.+?[.!?](?=\s+[^\s\p{Ll}\d])/su.exec(text) ?? [];
  return { first, rest: text.slice(first.length).trim() };
}

/** Severities that this runbook has a criterion for, its default first; the whole scale where it has none. */
function severityLines(site: Site, { severity }: Runbook['meta']): SeverityLine[] {
  const named = new Set([severity.default, ...Object.keys(severity.criteria ?? {})]);
  const lines = site.severities
    .filter(({ id }) => !severity.criteria || named.has(id))
    .map((one) => ({
      id: one.id,
      title: one.title,
      criterion: severity.criteria?.[one.id] ?? one.meaning,
      isDefault: one.id === severity.default,
      respondWithin: durationWords(one.respond_within),
      updateEvery: durationWords(one.update_every),
    }));
  return lines.sort((a, b) => Number(b.isDefault) - Number(a.isDefault));
}

/** Who is raised at a severity, with the ways to reach them: the role's own, else those of the contact that answers for it. */
export function callsFor(judged: Judged, severity: string, owner?: string): CallView[] {
  const level = judged.site.severities.find(({ id }) => id === severity);
  const roles = level?.raise ?? (owner ? [owner] : []);
  return roles.map((id) => {
    const own = judged.links.roles.get(id)?.reach;
    const reach = own ?? judged.site.contacts.find(({ role }) => role === id)?.reach ?? [];
    return { role: roleName(judged, id), reach: reach.map(reachView) };
  });
}

/** Duties by their first deadline, those without hours last; a business day counts as a day. */
function soonestFirst({ programme }: Judged, ids: readonly string[]): string[] {
  const minutes = (id: string) => {
    const deadline = programme.regulations.find((one) => one.id === id)?.stages[0]?.deadline;
    return deadline === undefined ? Number.MAX_SAFE_INTEGER : durationMinutes(deadline);
  };
  return [...ids].sort((a, b) => minutes(a) - minutes(b));
}

function clockView(judged: Judged, id: string): ClockView[] {
  const duty = judged.programme.regulations.find((one) => one.id === id);
  const [first, ...rest] = duty?.stages ?? [];
  if (!duty || !first) return [];
  return [
    {
      title: duty.title,
      href: regulationAddress(id),
      decidedBy: roleName(judged, duty.decided_by),
      deadline: deadlineWords(first),
      what: first.what,
      starts: first.clock_starts,
      later: rest.map((stage) => `${stage.what} ${deadlineWords(stage)}`),
    },
  ];
}
