import { cutBefore } from '../../domain/text/html-tags.ts';
import type { JudgedProgramme } from '../../domain/judged-programme.ts';
import { communicationAddress } from '../../domain/links/addresses.ts';
import type { CommunicationDocument } from '../../domain/model/programme.ts';
import type { PageCard } from '../page/page-card.ts';
import { roleLink, runbookLink, type PageLink, dutyLink } from '../page/page-link.ts';

export function communicationCards({ programme }: JudgedProgramme): (PageCard & { audience: string })[] {
  return programme.communications.map(({ id, meta }) => ({
    href: communicationAddress(id),
    title: meta.title,
    summary: meta.summary,
    note: meta.channel,
    audience: meta.audience,
  }));
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

export function communicationPage(
  judged: JudgedProgramme,
  document: CommunicationDocument,
): CommunicationPage {
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
    regulations: (meta.regulations ?? []).map((one) => dutyLink(programme, one)),
    runbooks: (links.runbooksByCommunication.get(id) ?? []).map(runbookLink),
    placeholders: [
      ...new Set([...body.html.matchAll(/\{\{\s*([\w .-]+?)\s*\}\}/g)].map(([, name]) => name!)),
    ],
    parts: partsOf(body.html),
    file: document.file,
  };
}

/** Cuts before each H2; a message keeps its heading outside of what is copied. */
function partsOf(html: string): CommunicationPage['parts'] {
  return cutBefore(html, 'h2').flatMap((part) => {
    const heading = /^<h2[^>]*>\s*Message\s*<\/h2>/i.exec(part)?.[0];
    if (!heading) return part.trim() ? [{ html: part, isMessage: false }] : [];
    return [
      { html: heading, isMessage: false },
      { html: part.slice(heading.length), isMessage: true },
    ];
  });
}
