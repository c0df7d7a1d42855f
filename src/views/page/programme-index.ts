import type { JudgedProgramme } from '../../domain/judged-programme.ts';
import { isPublic } from './page-link.ts';
import { alertAddress, controlAddress, runbookAddress } from '../../domain/links/addresses.ts';

/** `/api/programme.json`: what there is and where; a public format, keys are only ever added. */
export interface ProgrammeIndex {
  name: string;
  asOf: string;
  runbooks: {
    id: string;
    title: string;
    summary: string;
    status: string;
    version: string | null;
    severity: string;
    csf: string[];
    attack: string[];
    triggers: string[];
    tlp: string;
    lastReviewed: string;
    href: string;
  }[];
  alerts: {
    id: string;
    title: string;
    severity: string;
    attack: string[];
    runbooks: string[];
    href: string;
  }[];
  controls: { id: string; title: string; csf: string[]; owner: string; tlp: string; href: string }[];
  roles: { id: string; title: string }[];
}

export function programmeIndex({ programme, site, today, links }: JudgedProgramme): ProgrammeIndex {
  return {
    name: site.name,
    asOf: today,
    runbooks: programme.runbooks.filter(isPublic).map(({ id, tlp, meta }) => ({
      id,
      title: meta.title,
      summary: meta.summary,
      status: meta.status,
      version: meta.version ?? null,
      severity: meta.severity.default,
      csf: meta.csf,
      attack: meta.attack ?? [],
      triggers: meta.triggers ?? [],
      tlp,
      lastReviewed: meta.last_reviewed,
      href: runbookAddress(id),
    })),
    alerts: [...links.triggers.values()].filter(isPublic).map(({ id, rule }) => ({
      id,
      title: rule.title,
      severity: rule.severity,
      attack: rule.attack ?? [],
      runbooks: (links.runbooksByTrigger.get(id) ?? []).filter(isPublic).map((runbook) => runbook.id),
      href: alertAddress(id),
    })),
    controls: programme.assessments.filter(isPublic).map(({ id, tlp, meta }) => ({
      id,
      title: meta.title,
      csf: meta.csf,
      owner: meta.owner,
      tlp,
      href: controlAddress(id),
    })),
    roles: programme.roles.map(({ id, title }) => ({ id, title })),
  };
}
