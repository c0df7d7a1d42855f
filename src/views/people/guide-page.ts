import type { JudgedProgramme } from '../../domain/judged-programme.ts';
import { guideAddress } from '../../domain/links/addresses.ts';
import type { GuideDocument } from '../../domain/model/programme.ts';
import { inOrder, type PageCard } from '../page/page-card.ts';
import { linksTo, runbookLink, subcategoryLink, type PageLink } from '../page/page-link.ts';
import { sourcesOf, type SourceView } from '../page/ref-address.ts';
import { inDays } from '../page/when.ts';

export interface GuideIndex {
  concepts: PageCard[];
  howTos: PageCard[];
}

export function guideIndex({ programme }: JudgedProgramme): GuideIndex {
  const cards = (kind: 'concept' | 'how-to') =>
    inOrder(programme.guides)
      .filter(({ meta }) => meta.kind === kind)
      .map(({ id, meta }) => ({
        href: guideAddress(id),
        title: meta.title,
        summary: meta.summary,
        note: null,
      }));
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
  references: SourceView[];
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
  const link = (one: GuideDocument | undefined) =>
    one ? { href: guideAddress(one.id), label: one.meta.title } : null;
  return {
    id: guide.id,
    title: meta.title,
    summary: meta.summary,
    kind: meta.kind === 'concept' ? 'Concept' : 'How-to',
    minutes: Math.max(1, Math.round(body.words / 200)),
    reviewed: meta.last_reviewed
      ? { day: meta.last_reviewed, when: inDays(meta.last_reviewed, today) }
      : null,
    headings: body.headings.filter(({ depth }) => depth === 2).map(({ anchor, text }) => ({ anchor, text })),
    csf: (meta.csf ?? []).map(subcategoryLink),
    runbooks: linksTo(meta.runbooks ?? [], links.runbooks, runbookLink),
    references: sourcesOf(judged, guide),
    previous: link(all[at - 1]),
    next: link(all[at + 1]),
    html: body.html,
    file: guide.file,
  };
}
