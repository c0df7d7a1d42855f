import type { JudgedProgramme } from '../../domain/judged-programme.ts';
import { regulationAddress, roleAddress } from '../../domain/links/addresses.ts';
import type { Role } from '../../domain/model/role.ts';
import type { Site } from '../../domain/model/site.ts';
import { openActions, type ActionView } from '../maturity/open-actions.ts';
import {
  communicationLink,
  controlLink,
  roleLink,
  runbookLink,
  teamLink,
  type PageLink,
} from '../page/page-link.ts';
import { reachView, type ReachView } from './reach.ts';

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
    escalation: programme.escalation.map((id) => ({
      ...roleLink(judged, id),
      reach: (links.roles.get(id)?.reach ?? []).map(reachView),
      purpose: links.roles.get(id)?.purpose ?? '',
    })),
    roles: programme.roles.map((role) => roleView(judged, role, actions)),
    contacts: site.contacts.map((contact) => ({
      name: contact.name,
      for: contact.for,
      role: contact.role ? roleLink(judged, contact.role) : null,
      reach: contact.reach.map(reachView),
    })),
    fallbacks: site.fallbacks,
  };
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
    {
      title: 'Open actions',
      links: actions.map(({ title, due, control }) => ({ ...control, label: title, note: `due ${due}` })),
    },
    { title: 'Works in', links: (links.teamsByRole.get(id) ?? []).map(teamLink) },
    {
      title: 'Decides about',
      links: programme.regulations
        .filter((one) => one.decided_by === id)
        .map((one) => ({ href: regulationAddress(one.id), label: one.title })),
    },
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
