import { functionAddress, maturityAddress, roleAddress, runbookAddress, alertAddress, techniqueAddress, controlAddress, teamAddress, guideAddress, communicationAddress, recordAddress } from '../domain/links/addresses.ts';
import type { JudgedProgramme } from '../domain/judged-programme.ts';
import type { Trigger } from '../domain/links/resolve-references.ts';
import { attack19, techniquesById } from '../domain/frameworks/attack.ts';
import { csf2 } from '../domain/frameworks/csf.ts';
import type { AssessmentDocument, CommunicationDocument, GuideDocument, RecordDocument, Runbook, TeamDocument } from '../domain/model/programme.ts';

/** A link to a page, as a list shows it. */
export interface PageLink {
  href: string;
  label: string;
  /** An id or a short word beside the label. */
  mark?: string;
  note?: string;
}

/** Drafts and deprecated runbooks say so. */
export function runbookLink({ id, meta }: Runbook): PageLink {
  return { href: runbookAddress(id), label: meta.title, ...(meta.status === 'active' ? {} : { note: meta.status }) };
}

/** A role that is not in `content/roles.yml` shows its id. */
export function roleLink({ links }: Pick<JudgedProgramme, 'links'>, id: string): PageLink {
  return { href: roleAddress(id), label: links.roles.get(id)?.title ?? id };
}

export const controlLink = ({ id, meta }: AssessmentDocument): PageLink => ({ href: controlAddress(id), label: meta.title });
export const teamLink = ({ id, meta }: TeamDocument): PageLink => ({ href: teamAddress(id), label: meta.title });
export const guideLink = ({ id, meta }: GuideDocument): PageLink => ({ href: guideAddress(id), label: meta.title });
export const communicationLink = ({ id, meta }: CommunicationDocument): PageLink => ({ href: communicationAddress(id), label: meta.title });
export const recordLink = ({ id, meta }: RecordDocument): PageLink => ({ href: recordAddress(id), label: meta.title, note: meta.date });
export const triggerLink = ({ id, rule, sourceTitle }: Trigger): PageLink => ({ href: alertAddress(id), label: rule.title, note: `${rule.severity} · ${sourceTitle}` });

export function techniqueLink(id: string): PageLink {
  return { href: techniqueAddress(id), mark: id, label: techniquesById(attack19).get(id)?.name ?? id };
}

export function subcategoryLink(id: string): PageLink {
  return { href: maturityAddress(id), mark: id, label: csf2.subcategories.find((one) => one.id === id)?.title ?? id };
}

export function functionLink(id: string): PageLink {
  const node = csf2.functions.find((one) => one.id === id);
  return { href: functionAddress(node?.slug ?? id), label: node?.title ?? id };
}
