import type { JudgedProgramme } from '../../domain/judged-programme.ts';
import { runbookAddress } from '../../domain/links/addresses.ts';
import { fileId } from '../../domain/links/read-names.ts';
import { PICTURE } from '../../domain/model/attachment.ts';
import type { Runbook } from '../../domain/model/programme.ts';
import { marginRules } from './paper-marks.ts';
import { fullAddress, shortAddress } from './paper-links.ts';
import { reachView, type ReachView } from '../people/reach.ts';

/** What a runbook shows on paper besides what its page shows. */
export interface RunSheetView {
  /** Also the name of its pages in style rules. */
  name: string;
  margins: string;
  facts: string;
  /** Short address of the page. */
  address: string;
  /** The whole one, for a QR code; missing where the site's place is not known. */
  link?: string;
  /** Where the site is published. */
  site?: string;
  /** Files that the runbook and its reusable steps link: paper has none of them. */
  attachments: { name: string; size: string }[];
  /** Contacts that the severity does not raise by itself. */
  others: ContactView[];
}

export interface ContactView {
  name: string;
  for: string;
  reach: ReachView[];
}

export function runSheetView(
  judged: Pick<JudgedProgramme, 'site' | 'today' | 'programme' | 'links'>,
  runbook: Runbook,
): RunSheetView {
  const { site, today } = judged;
  const { id, meta, tlp } = runbook;
  const facts = `${meta.status === 'active' ? '' : `${meta.status}, `}${meta.version ? `version ${meta.version}, ` : ''}reviewed ${meta.last_reviewed}`;
  const raised = site.severities.find((one) => one.id === meta.severity.default)?.raise ?? [];
  const path = runbookAddress(id);
  return {
    name: id,
    margins: marginRules({ name: id, tlp, title: meta.title, facts, today, sample: site.sample ?? false }),
    facts: `${facts}, as of ${today}`,
    address: shortAddress(site.address, path),
    ...(site.address ? { link: fullAddress(site.address, path), site: site.address } : {}),
    attachments: attachmentViews(judged, runbook),
    others: contactViews(site.contacts.filter(({ role }) => !role || !raised.includes(role))),
  };
}

function attachmentViews(
  { programme, links }: Pick<JudgedProgramme, 'programme' | 'links'>,
  { body }: Runbook,
): RunSheetView['attachments'] {
  const shared = body.sections.flatMap(({ steps }) =>
    steps.flatMap(({ includes }) =>
      includes ? (links.steps.get(fileId(includes))?.body.carried ?? []) : [],
    ),
  );
  const named = new Set([...(body.carried ?? []), ...shared]);
  return (programme.attachments ?? [])
    .filter(({ file }) => named.has(file) && !PICTURE.test(file))
    .map(({ file, bytes }) => ({ name: file.slice(file.lastIndexOf('/') + 1), size: sizeWords(bytes) }));
}

function sizeWords(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`;
  return bytes < 1_000_000 ? `${Math.round(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}

export function contactViews(contacts: JudgedProgramme['site']['contacts']): ContactView[] {
  return contacts.map((one) => ({ name: one.name, for: one.for, reach: one.reach.map(reachView) }));
}
