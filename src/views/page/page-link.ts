import {
  functionAddress,
  regulationAddress,
  maturityAddress,
  roleAddress,
  runbookAddress,
  alertAddress,
  techniqueAddress,
  controlAddress,
  teamAddress,
  guideAddress,
  communicationAddress,
  recordAddress,
} from '../../domain/links/addresses.ts';
import type { JudgedProgramme } from '../../domain/judged-programme.ts';
import type { Trigger } from '../../domain/links/resolve-references.ts';
import { attack19, techniquesById } from '../../domain/frameworks/attack.ts';
import { isWithheld, WITHHELD } from '../../domain/model/withheld.ts';
import { csf2 } from '../../domain/frameworks/csf.ts';
import type {
  AssessmentDocument,
  CommunicationDocument,
  GuideDocument,
  RecordDocument,
  Runbook,
  TeamDocument,
} from '../../domain/model/programme.ts';

/** A link to a page, as a list shows it. */
export interface PageLink {
  /** Missing where there is no page, or where it is withheld. */
  href?: string;
  label: string;
  /** An id or a short word beside the label. */
  mark?: string;
  note?: string;
}

/** What the publication ceiling hides reads "withheld" and leads nowhere. */
function pageLink(id: string, href: string, label: string, note?: string): PageLink {
  if (isWithheld(id)) return { label: WITHHELD };
  return { href, label, ...(note ? { note } : {}) };
}

/** True of what has a page. */
export const isPublic = ({ id }: { id: string }): boolean => !isWithheld(id);

/** Links to what ids name, in their order; an id that names nothing known stays a word. */
export function linksTo<Item>(
  ids: readonly string[],
  known: ReadonlyMap<string, Item>,
  link: (item: Item) => PageLink,
): PageLink[] {
  return ids.map((id) => {
    const item = known.get(id);
    return item ? link(item) : { label: isWithheld(id) ? WITHHELD : id };
  });
}

/** Drafts and deprecated runbooks say so. */
export function runbookLink({ id, meta }: Runbook): PageLink {
  return pageLink(id, runbookAddress(id), meta.title, meta.status === 'active' ? undefined : meta.status);
}

/** A role that is not in `content/roles.yml` shows its id. */
export function roleLink({ links }: Pick<JudgedProgramme, 'links'>, id: string): PageLink {
  return pageLink(id, roleAddress(id), links.roles.get(id)?.title ?? id);
}

/** A duty that is not in `content/regulations.yml` shows its id. */
export function dutyLink(
  { regulations }: Pick<JudgedProgramme['programme'], 'regulations'>,
  id: string,
): PageLink {
  return pageLink(id, regulationAddress(id), regulations.find((duty) => duty.id === id)?.title ?? id);
}

export const controlLink = ({ id, meta }: AssessmentDocument): PageLink =>
  pageLink(id, controlAddress(id), meta.title);
export const teamLink = ({ id, meta }: TeamDocument): PageLink => pageLink(id, teamAddress(id), meta.title);
export const guideLink = ({ id, meta }: GuideDocument): PageLink =>
  pageLink(id, guideAddress(id), meta.title);
export const communicationLink = ({ id, meta }: CommunicationDocument): PageLink =>
  pageLink(id, communicationAddress(id), meta.title);
export const recordLink = ({ id, meta }: RecordDocument): PageLink =>
  pageLink(id, recordAddress(id), meta.title, meta.date);
export const triggerLink = ({ id, rule, sourceTitle }: Trigger): PageLink =>
  pageLink(id, alertAddress(id), rule.title, `${rule.severity} · ${sourceTitle}`);

export function techniqueLink(id: string): PageLink & { href: string } {
  return { href: techniqueAddress(id), mark: id, label: techniquesById(attack19).get(id)?.name ?? id };
}

/** What the search filter calls a technique; every kind of page says the same, or it stands there twice. */
export const techniqueFilter = (id: string): string => `${id} ${techniqueLink(id).label}`;

export function subcategoryLink(id: string): PageLink & { href: string } {
  return {
    href: maturityAddress(id),
    mark: id,
    label: csf2.subcategories.find((one) => one.id === id)?.title ?? id,
  };
}

export function functionLink(id: string): PageLink & { href: string } {
  const node = csf2.functions.find((one) => one.id === id);
  return { href: functionAddress(node?.slug ?? id), label: node?.title ?? id };
}
