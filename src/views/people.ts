import type { JudgedProgramme } from '../domain/judged-programme.ts';
import { communicationAddress, guideAddress, regulationAddress, roleAddress, teamAddress } from '../domain/links/addresses.ts';
import type { CommunicationDocument, GuideDocument, TeamDocument } from '../domain/model/programme.ts';
import type { Role } from '../domain/model/role.ts';
import type { Reach, Site } from '../domain/model/site.ts';
import { openActions, type ActionView } from './open-actions.ts';
import { communicationLink, controlLink, linksTo, recordLink, roleLink, runbookLink, subcategoryLink, teamLink, type PageLink } from './page-link.ts';
import { inDays } from './when.ts';

export interface RoleView {
  id: string;
  title: string;
  purpose: string;
  duties: string[];
  decides: string[];
  reach: ReachView[];
  deputy: PageLink | null;
  /** Place in the escalation order, from 1. */
  escalation: number | null;
  uses: { title: string; links: PageLink[] }[];
}

export interface ReachView {
  by: string;
  at: string;
  hours: string | null;
  /** `tel:` or `mailto:`, where a device can act on it. */
  href: string | null;
}

export interface RolesPage {
  escalation: (PageLink & { reach: ReachView[]; purpose: string })[];
  roles: RoleView[];
  contacts: { name: string; for: string; role: PageLink | null; reach: ReachView[] }[];
  fallbacks: Site['fallbacks'];
}

export function rolesPage(judged: JudgedProgramme): RolesPage {
  const { programme, links, site } = judged;
  const actions = openActions(judged, programme.assessments);
  return {
    escalation: programme.escalation.map((id) => ({ ...roleLink(judged, id), reach: (links.roles.get(id)?.reach ?? []).map(reachView), purpose: links.roles.get(id)?.purpose ?? '' })),
    roles: programme.roles.map((role) => roleView(judged, role, actions)),
    contacts: site.contacts.map((contact) => ({ name: contact.name, for: contact.for, role: contact.role ? roleLink(judged, contact.role) : null, reach: contact.reach.map(reachView) })),
    fallbacks: site.fallbacks,
  };
}

export function reachView({ by, at, hours }: Reach): ReachView {
  const href = by === 'phone' && /^[+\d][\d ()/-]+$/.test(at) ? `tel:${at.replace(/[^\d+]/g, '')}` : by === 'email' && /^[^\s@]+@[^\s@]+$/.test(at) ? `mailto:${at}` : by === 'web' && /^https?:\/\//.test(at) ? at : null;
  return { by, at, hours: hours ?? null, href };
}

function roleView(judged: JudgedProgramme, role: Role, open: readonly ActionView[]): RoleView {
  const { links, programme } = judged;
  const { id } = role;
  const owned = links.assessmentsByOwner.get(id) ?? [];
  const actions = open.filter(({ owner }) => owner.href === roleAddress(id));
  const place = programme.escalation.indexOf(id);
  const uses = [
    { title: 'Keeps these runbooks correct', links: (links.runbooksByOwner.get(id) ?? []).map(runbookLink) },
    { title: 'Takes part in', links: (links.runbooksByRole.get(id) ?? []).map(runbookLink) },
    { title: 'Sends or approves', links: (links.communicationsByRole.get(id) ?? []).map(communicationLink) },
    { title: 'Answers for these controls', links: owned.map(controlLink) },
    { title: 'Open actions', links: actions.map(({ title, due, control }) => ({ ...control, label: title, note: `due ${due}` })) },
    { title: 'Works in', links: (links.teamsByRole.get(id) ?? []).map(teamLink) },
    { title: 'Decides about', links: programme.regulations.filter((one) => one.decided_by === id).map((one) => ({ href: regulationAddress(one.id), label: one.title })) },
  ];
  return {
    id,
    title: role.title,
    purpose: role.purpose,
    duties: role.duties,
    decides: role.decides ?? [],
    reach: (role.reach ?? []).map(reachView),
    deputy: role.deputy ? roleLink(judged, role.deputy) : null,
    escalation: place < 0 ? null : place + 1,
    uses: uses.filter((use) => use.links.length > 0),
  };
}

export interface TeamPage {
  id: string;
  title: string;
  summary: string;
  hours: string | null;
  roles: PageLink[];
  measures: string[];
  csf: PageLink[];
  records: PageLink[];
  items: (PageLink & { note: string })[];
  references: { title: string; url: string }[];
  html: string;
  file: string;
}

export function teamPage(judged: JudgedProgramme, team: TeamDocument): TeamPage {
  const { links, readiness } = judged;
  const { meta } = team;
  return {
    id: team.id,
    title: meta.title,
    summary: meta.summary,
    hours: meta.hours ?? null,
    roles: (meta.roles ?? []).map((id) => roleLink(judged, id)),
    measures: meta.measures ?? [],
    csf: (meta.csf ?? []).map(subcategoryLink),
    records: (links.recordsByTeam.get(team.id) ?? []).map(recordLink),
    items: readiness.functions.flatMap(({ slug, title, items }) =>
      items.filter(({ forms }) => forms.includes(team.id)).map(({ id, text, state }) => ({ href: `/readiness/${slug}/#${id}`, label: text, note: `${title}: ${state === 'not-applicable' ? 'does not apply' : state}` })),
    ),
    references: meta.references ?? [],
    html: team.body.html,
    file: team.file,
  };
}

export interface PageCard {
  href: string;
  title: string;
  summary: string;
  note: string | null;
}

const inOrder = <T extends { id: string; meta: { order?: number | undefined } }>(documents: readonly T[]): T[] =>
  [...documents].sort((a, b) => (a.meta.order ?? Infinity) - (b.meta.order ?? Infinity) || (a.id < b.id ? -1 : 1));

export function teamCards({ programme }: JudgedProgramme): PageCard[] {
  return inOrder(programme.teams).map(({ id, meta }) => ({ href: teamAddress(id), title: meta.title, summary: meta.summary, note: meta.hours ?? null }));
}

export interface GuideIndex {
  concepts: PageCard[];
  howTos: PageCard[];
}

export function guideIndex({ programme }: JudgedProgramme): GuideIndex {
  const cards = (kind: 'concept' | 'how-to') =>
    inOrder(programme.guides).filter(({ meta }) => meta.kind === kind).map(({ id, meta }) => ({ href: guideAddress(id), title: meta.title, summary: meta.summary, note: null }));
  return { concepts: cards('concept'), howTos: cards('how-to') };
}

export interface GuidePage {
  id: string;
  title: string;
  summary: string;
  kind: string;
  minutes: number;
  reviewed: { day: string; when: string } | null;
  headings: { anchor: string; text: string }[];
  csf: PageLink[];
  runbooks: PageLink[];
  references: { title: string; url: string }[];
  previous: PageLink | null;
  next: PageLink | null;
  html: string;
  file: string;
}

export function guidePage(judged: JudgedProgramme, guide: GuideDocument): GuidePage {
  const { links, programme, today } = judged;
  const { meta, body } = guide;
  const all = inOrder(programme.guides).filter((one) => one.meta.kind === meta.kind);
  const at = all.findIndex(({ id }) => id === guide.id);
  const link = (one: GuideDocument | undefined) => (one ? { href: guideAddress(one.id), label: one.meta.title } : null);
  return {
    id: guide.id,
    title: meta.title,
    summary: meta.summary,
    kind: meta.kind === 'concept' ? 'Concept' : 'How-to',
    minutes: Math.max(1, Math.round(body.words / 200)),
    reviewed: meta.last_reviewed ? { day: meta.last_reviewed, when: inDays(meta.last_reviewed, today) } : null,
    headings: body.headings.filter(({ depth }) => depth === 2).map(({ anchor, text }) => ({ anchor, text })),
    csf: (meta.csf ?? []).map(subcategoryLink),
    runbooks: linksTo(meta.runbooks ?? [], links.runbooks, runbookLink),
    references: meta.references ?? [],
    previous: link(all[at - 1]),
    next: link(all[at + 1]),
    html: body.html,
    file: guide.file,
  };
}

export function communicationCards({ programme }: JudgedProgramme): (PageCard & { audience: string })[] {
  return programme.communications.map(({ id, meta }) => ({ href: communicationAddress(id), title: meta.title, summary: meta.summary, note: meta.channel, audience: meta.audience }));
}

export interface CommunicationPage {
  id: string;
  title: string;
  summary: string;
  audience: string;
  channel: string;
  sender: PageLink;
  approver: PageLink;
  regulations: PageLink[];
  runbooks: PageLink[];
  /** Names that the sender fills in, in the order of the text. */
  placeholders: string[];
  /** The text in sections; the one under "Message" is what is sent. */
  parts: { html: string; isMessage: boolean }[];
  file: string;
}

export function communicationPage(judged: JudgedProgramme, document: CommunicationDocument): CommunicationPage {
  const { links, programme } = judged;
  const { id, meta, body } = document;
  return {
    id,
    title: meta.title,
    summary: meta.summary,
    audience: meta.audience,
    channel: meta.channel,
    sender: roleLink(judged, meta.sender),
    approver: roleLink(judged, meta.approver),
    regulations: (meta.regulations ?? []).map((one) => ({ href: regulationAddress(one), label: programme.regulations.find((duty) => duty.id === one)?.title ?? one })),
    runbooks: (links.runbooksByCommunication.get(id) ?? []).map(runbookLink),
    placeholders: [...new Set([...body.html.matchAll(/\{\{\s*([\w .-]+?)\s*\}\}/g)].map(([, name]) => name!))],
    parts: partsOf(body.html),
    file: document.file,
  };
}

/** Cuts before each H2; a message keeps its heading outside of what is copied. */
function partsOf(html: string): CommunicationPage['parts'] {
  return html.split(/(?=<h2[\s>])/).flatMap((part) => {
    const heading = /^<h2[^>]*>\s*Message\s*<\/h2>/i.exec(part)?.[0];
    if (!heading) return part.trim() ? [{ html: part, isMessage: false }] : [];
    return [
      { html: heading, isMessage: false },
      { html: part.slice(heading.length), isMessage: true },
    ];
  });
}
