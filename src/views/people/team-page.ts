import type { JudgedProgramme } from '../../domain/judged-programme.ts';
import { teamAddress } from '../../domain/links/addresses.ts';
import type { TeamDocument } from '../../domain/model/programme.ts';
import { inOrder, type PageCard } from '../page/page-card.ts';
import { recordLink, roleLink, subcategoryLink, type PageLink } from '../page/page-link.ts';
import { sourcesOf, type SourceView } from '../page/ref-address.ts';

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
  references: SourceView[];
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
      items
        .filter(({ forms }) => forms.includes(team.id))
        .map(({ id, text, state }) => ({
          href: `/readiness/${slug}/#${id}`,
          label: text,
          note: `${title}: ${state === 'not-applicable' ? 'does not apply' : state}`,
        })),
    ),
    references: sourcesOf(judged, team),
    html: team.body.html,
    file: team.file,
  };
}

export function teamCards({ programme }: JudgedProgramme): PageCard[] {
  return inOrder(programme.teams).map(({ id, meta }) => ({
    href: teamAddress(id),
    title: meta.title,
    summary: meta.summary,
    note: meta.hours ?? null,
  }));
}
