import type { JudgedProgramme } from '../../domain/judged-programme.ts';
import { runbookAddress } from '../../domain/links/addresses.ts';
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
  /** Contacts that the severity does not raise by itself. */
  others: ContactView[];
}

export interface ContactView {
  name: string;
  for: string;
  reach: ReachView[];
}

export function runSheetView(
  { site, today }: Pick<JudgedProgramme, 'site' | 'today'>,
  { id, meta, tlp }: Runbook,
): RunSheetView {
  const facts = `${meta.status === 'active' ? '' : `${meta.status}, `}${meta.version ? `version ${meta.version}, ` : ''}reviewed ${meta.last_reviewed}`;
  const raised = site.severities.find((one) => one.id === meta.severity.default)?.raise ?? [];
  const path = runbookAddress(id);
  return {
    name: id,
    margins: marginRules({ name: id, tlp, title: meta.title, facts, today, sample: site.sample ?? false }),
    facts: `${facts}, as of ${today}`,
    address: shortAddress(site.address, path),
    ...(site.address ? { link: fullAddress(site.address, path), site: site.address } : {}),
    others: contactViews(site.contacts.filter(({ role }) => !role || !raised.includes(role))),
  };
}

export function contactViews(contacts: JudgedProgramme['site']['contacts']): ContactView[] {
  return contacts.map((one) => ({ name: one.name, for: one.for, reach: one.reach.map(reachView) }));
}
