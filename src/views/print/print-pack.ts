import type { JudgedProgramme } from '../../domain/judged-programme.ts';
import { runbookAddress } from '../../domain/links/addresses.ts';
import { isWithheld } from '../../domain/model/withheld.ts';
import { exceeds, type Tlp } from '../../domain/model/tlp.ts';
import { alertRows, publishedSources, type AlertRow } from '../runbook/alerts.ts';
import { communicationPage, type CommunicationPage } from '../people/communication-page.ts';
import { duties, severities, type DutyView, type SeverityView } from '../people/duties.ts';
import { roleName, type Named } from '../page/named.ts';
import { marginRules } from './paper-marks.ts';
import { publishedRunbooks, runbookView, type RunbookView } from '../runbook/runbook-page.ts';
import { contactViews, type ContactView } from './run-sheet.ts';

/** Runbooks that `/print/` holds at most, at about 70 kB of HTML each; with more, each prints from its own page. */
const MOST_SHEETS = 40;

export const PACK_PARTS = {
  contacts: 'Contacts and fallbacks',
  severity: 'Severity and escalation',
  clocks: 'Notification clocks',
  alerts: 'Alerts',
  messages: 'Message templates',
  log: 'Blank incident log',
} as const;
export type PackPart = keyof typeof PACK_PARTS;

/** The war-room pack: what a team without its tools needs on paper. */
export interface PrintPack {
  margins: string;
  tlp: Tlp;
  contacts: ContactView[];
  fallbacks: { when: string; use: string }[];
  severities: SeverityView[];
  escalation: Named[];
  duties: DutyView[];
  /** The worst severity first; deprecated ones are left out. */
  runbooks: { id: string; title: string; href: string; severity: string; draft: boolean }[];
  /** Their sheets; none where there are too many for one page. */
  sheets: RunbookView[];
  alerts: { title: string; rows: AlertRow[] }[];
  messages: CommunicationPage[];
}

export function printPack(judged: JudgedProgramme): PrintPack {
  const { programme, site, today } = judged;
  const runbooks = publishedRunbooks(judged)
    .filter(({ meta }) => meta.status !== 'deprecated')
    .sort(
      (a, b) =>
        compare(a.meta.severity.default, b.meta.severity.default) || compare(a.meta.title, b.meta.title),
    );
  const sources = publishedSources(judged);
  const messages = programme.communications.filter(({ id }) => !isWithheld(id));
  const tlp = [...sources, ...messages].reduce<Tlp>(
    (most, one) => (exceeds(one.tlp, most) ? one.tlp : most),
    site.default_tlp,
  );
  return {
    margins: marginRules({
      name: 'Pack',
      tlp,
      title: `${site.name}: war-room pack`,
      facts: '',
      today,
      sample: site.sample ?? false,
    }),
    tlp,
    contacts: contactViews(site.contacts),
    fallbacks: site.fallbacks,
    severities: severities(judged),
    escalation: programme.escalation.map((id) => roleName(judged, id)),
    duties: duties(judged),
    runbooks: runbooks.map(({ id, meta }) => ({
      id,
      title: meta.title,
      href: runbookAddress(id),
      severity: meta.severity.default,
      draft: meta.status === 'draft',
    })),
    sheets: runbooks.length > MOST_SHEETS ? [] : runbooks.map((runbook) => runbookView(judged, runbook)),
    alerts: sources.map((source) => ({
      title: source.data.title,
      rows: alertRows(judged, source).filter(({ off }) => !off),
    })),
    messages: messages.map((one) => communicationPage(judged, one)),
  };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
