import {
  attack19,
  describeTechniqueId,
  parentTechnique,
  techniquesById,
} from '../../domain/frameworks/attack.ts';
import type { JudgedProgramme } from '../../domain/judged-programme.ts';
import {
  controlLink,
  runbookLink,
  subcategoryLink,
  techniqueLink,
  triggerLink,
  type PageLink,
} from '../page/page-link.ts';
import { reportedViews, type ReportedView } from './reported.ts';
import { techniqueMatrix, type TechniqueMatrix } from './technique-matrix.ts';

/** Techniques that a runbook, an alert rule, a shared step or a word of the house names, and the parents of sub-techniques; revoked ones have no page. */
export function techniqueIds({ programme, links }: Pick<JudgedProgramme, 'programme' | 'links'>): string[] {
  const named = [
    ...links.runbooksByTechnique.keys(),
    ...links.triggersByTechnique.keys(),
    ...programme.steps.flatMap(({ meta }) => meta.attack ?? []),
    ...programme.synonyms.flatMap(({ attack = [] }) => attack),
  ];
  const known = named.filter((id) => describeTechniqueId(attack19, id).kind === 'active');
  return [...new Set(known.flatMap((id) => [id, parentTechnique(id) ?? id]))].sort();
}

export interface TechniqueRow extends PageLink {
  runbooks: number;
  alerts: number;
  isSub: boolean;
}

export interface TechniqueIndex {
  version: string;
  matrix: TechniqueMatrix;
  reported: ReportedView[];
  tactics: { id: string; name: string; shortname: string; techniques: TechniqueRow[] }[];
  count: number;
}

export function techniqueIndex(judged: JudgedProgramme): TechniqueIndex {
  const ids = techniqueIds(judged);
  const rows = ids.map((id) => ({
    id,
    row: {
      ...techniqueLink(id),
      runbooks: judged.links.runbooksByTechnique.get(id)?.length ?? 0,
      alerts: judged.links.triggersByTechnique.get(id)?.length ?? 0,
      isSub: parentTechnique(id) !== undefined,
    },
  }));
  const tactics = attack19.tactics.map(({ id, name, shortname }) => ({
    id,
    name,
    shortname,
    techniques: rows
      .filter((one) => techniquesById(attack19).get(one.id)?.tactics.includes(shortname))
      .map(({ row }) => row),
  }));
  return {
    version: attack19.version,
    matrix: techniqueMatrix(judged, attack19),
    reported: reportedViews(judged, attack19, new Set(ids)),
    count: ids.length,
    tactics: tactics.filter(({ techniques }) => techniques.length > 0),
  };
}

export interface TechniquePage {
  id: string;
  name: string;
  tactics: PageLink[];
  parent: PageLink | null;
  subs: PageLink[];
  runbooks: (PageLink & { severity: string; summary: string })[];
  alerts: PageLink[];
  /** Outcomes that the runbooks serve, and the controls behind them. */
  csf: PageLink[];
  controls: PageLink[];
  version: string;
  /** MITRE's own page. */
  source: string;
}

export function techniquePage(judged: JudgedProgramme, id: string): TechniquePage {
  const { links } = judged;
  const technique = techniquesById(attack19).get(id)!;
  const parent = parentTechnique(id);
  const used = new Set(techniqueIds(judged));
  const runbooks = links.runbooksByTechnique.get(id) ?? [];
  const csf = [
    ...new Set(runbooks.flatMap(({ meta }) => meta.csf).filter((one) => one.startsWith('DE.'))),
  ].sort();
  return {
    id,
    name: technique.name,
    tactics: attack19.tactics
      .filter(({ shortname }) => technique.tactics.includes(shortname))
      .map(({ name, shortname }) => ({ href: `/techniques/#${shortname}`, label: name })),
    parent: parent === undefined ? null : techniqueLink(parent),
    subs: [...used].filter((one) => parentTechnique(one) === id).map(techniqueLink),
    runbooks: runbooks.map((runbook) => ({
      ...runbookLink(runbook),
      severity: runbook.meta.severity.default,
      summary: runbook.meta.summary,
    })),
    alerts: (links.triggersByTechnique.get(id) ?? []).map(triggerLink),
    csf: csf.map(subcategoryLink),
    controls: [...new Set(csf.flatMap((one) => links.assessmentsBySubcategory.get(one) ?? []))].map(
      controlLink,
    ),
    version: attack19.version,
    source: `https://attack.mitre.org/techniques/${id.replace('.', '/')}/`,
  };
}
