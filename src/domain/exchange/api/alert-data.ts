import type { JudgedProgramme } from '../../judged-programme.ts';
import { isOn } from '../../judgements/detection-rules.ts';
import { alertAddress, runbookAddress } from '../../links/addresses.ts';
import { isWithheld } from '../../model/withheld.ts';
import { toCsv } from '../../text/csv.ts';
import type { ApiValue } from './schemas.ts';

type AlertData = ApiValue<'alerts'>['alerts'];

/** Every alert rule and the runbooks that it leads to, those in use first. */
export function alertData({ links }: Pick<JudgedProgramme, 'links'>): AlertData {
  return [...links.triggers.values()]
    .filter(({ id }) => !isWithheld(id))
    .map(({ id, source, rule }) => ({
      id,
      source,
      title: rule.title,
      severity: rule.severity,
      enabled: isOn(rule),
      attack: rule.attack ?? [],
      runbooks: (links.runbooksByTrigger.get(id) ?? [])
        .filter((runbook) => !isWithheld(runbook.id))
        .map((runbook) => ({
          id: runbook.id,
          title: runbook.meta.title,
          status: runbook.meta.status,
          href: runbookAddress(runbook.id),
        }))
        .toSorted((a, b) => Number(b.status === 'active') - Number(a.status === 'active')),
      href: alertAddress(id),
    }));
}

/** A lookup table for a SIEM: one row for each alert rule and runbook; a rule without a runbook has a row too. */
export function alertLookup({ links, site }: Pick<JudgedProgramme, 'links' | 'site'>): string {
  const place = (path: string) => (site.address ? site.address.replace(/\/*$/, '') + path : path);
  const rows = alertData({ links }).flatMap(({ id, source, title, severity, attack, runbooks, href }) =>
    (runbooks.length > 0 ? runbooks : [undefined]).map((runbook) => [
      id,
      source,
      title,
      severity,
      attack.join(' '),
      runbook?.id,
      runbook?.title,
      runbook && place(runbook.href),
      place(href),
    ]),
  );
  return toCsv([
    [
      'alert',
      'source',
      'title',
      'severity',
      'techniques',
      'runbook',
      'runbook_title',
      'runbook_url',
      'alert_url',
    ],
    ...rows,
  ]);
}
