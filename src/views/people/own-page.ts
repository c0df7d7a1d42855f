import type { JudgedProgramme } from '../../domain/judged-programme.ts';
import { ownAddress } from '../../domain/links/addresses.ts';
import type { OwnDocument } from '../../domain/model/programme.ts';
import { inOrder, type PageCard } from '../page/page-card.ts';
import type { PageLink } from '../page/page-link.ts';
import { sourcesOf } from '../page/ref-address.ts';
import { inDays } from '../page/when.ts';
import type { GuidePage } from './guide-page.ts';

/** A page of the team's own: laid out as a guide is, but for what only a guide says. */
export type OwnPageView = Omit<GuidePage, 'kind' | 'minutes'>;

export function ownIndex({ programme }: Pick<JudgedProgramme, 'programme'>): PageCard[] {
  return inOrder(programme.pages).map(({ id, meta }) => ({
    href: ownAddress(id),
    title: meta.title,
    summary: meta.summary ?? '',
    note: null,
  }));
}

export function ownPage(judged: JudgedProgramme, page: OwnDocument): OwnPageView {
  const { meta, body } = page;
  const all = inOrder(judged.programme.pages);
  const at = all.findIndex(({ id }) => id === page.id);
  const link = (one: OwnDocument | undefined): PageLink | null =>
    one ? { href: ownAddress(one.id), label: one.meta.title } : null;
  return {
    id: page.id,
    title: meta.title,
    summary: meta.summary ?? '',
    reviewed: meta.last_reviewed
      ? { day: meta.last_reviewed, when: inDays(meta.last_reviewed, judged.today) }
      : null,
    headings: body.headings.filter(({ depth }) => depth === 2).map(({ anchor, text }) => ({ anchor, text })),
    csf: [],
    runbooks: [],
    references: sourcesOf(judged, page),
    previous: link(all[at - 1]),
    next: link(all[at + 1]),
    html: body.html,
    file: page.file,
  };
}
