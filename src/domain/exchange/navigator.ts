import { parentTechnique, type AttackFramework } from '../frameworks/attack.ts';
import type { JudgedProgramme } from '../judged-programme.ts';
import { alertAddress, runbookAddress, techniqueAddress } from '../links/addresses.ts';
import { counted } from '../text/counted.ts';
import { GAPS, techniqueCoverage, type Gap, type TechniqueCoverage } from './technique-coverage.ts';

/** A layer of the ATT&CK Navigator, format 4.5 (MITRE), as far as coverage needs it. */
export interface NavigatorLayer {
  name: string;
  description: string;
  domain: 'enterprise-attack';
  versions: { attack: string; navigator: string; layer: '4.5' };
  sorting: number;
  techniques: NavigatorTechnique[];
  gradient: { colors: string[]; minValue: number; maxValue: number };
  legendItems: { label: string; color: string }[];
  metadata: { name: string; value: string }[];
  showTacticRowBackground: false;
}

interface NavigatorTechnique {
  techniqueID: string;
  score?: number;
  color?: string;
  comment?: string;
  enabled?: true;
  showSubtechniques: boolean;
  links?: { label: string; url: string }[];
}

export const LAYERS = ['runbooks', 'alerts', 'exercises', 'gap'] as const;
export type LayerName = (typeof LAYERS)[number];

const TITLES: Record<LayerName, [title: string, description: string]> = {
  runbooks: ['Runbooks', 'How many runbooks that are active and in force answer a technique.'],
  alerts: ['Alert rules', 'How many alert rules that are switched on see a technique.'],
  exercises: ['Exercises', 'How many runbooks against a technique were used within their interval.'],
  gap: ['Gap', `What a technique lacks: ${Object.values(GAPS).join(', ').toLowerCase()}.`],
};

/** From light to dark; the Navigator writes dark words on the light ones and light words on the others. */
const SCALE = ['#e8f1fb', '#1f5fa8'];
const GAP_COLOURS: Record<Gap, string> = {
  unanswered: '#d6604d',
  unseen: '#fdae6b',
  unexercised: '#fee391',
  covered: '#7fbf7b',
};

/** One layer; techniques that nothing names are left out, and the Navigator shows them blank. `address`: of the site. */
export function navigatorLayer(
  judged: JudgedProgramme,
  attack: AttackFramework,
  layer: LayerName,
  address?: string,
): NavigatorLayer {
  const coverage = techniqueCoverage(judged, attack);
  const shown = layer === 'gap' ? coverage : coverage.filter((one) => itemsOf(one, layer).length > 0);
  const [title, description] = TITLES[layer];
  const parents = new Set(shown.flatMap(({ id }) => parentTechnique(id) ?? []));
  const gaps = Object.keys(GAPS) as Gap[];
  const scores = shown.map((one) => scoreOf(one, layer));
  return {
    name: `${judged.site.name}: ${title}`,
    description: `${description} As of ${judged.today}.`,
    domain: 'enterprise-attack',
    versions: { attack: attack.version.split('.')[0] ?? attack.version, navigator: '5.1.0', layer: '4.5' },
    sorting: 3,
    techniques: [
      ...shown.map((one) => techniqueOf(one, layer, address)),
      ...[...parents]
        .filter((id) => !shown.some((one) => one.id === id))
        .map((id) => ({ techniqueID: id, showSubtechniques: true })),
    ].toSorted((a, b) => (a.techniqueID < b.techniqueID ? -1 : 1)),
    gradient:
      layer === 'gap'
        ? { colors: gaps.map((gap) => GAP_COLOURS[gap]), minValue: 1, maxValue: gaps.length }
        : { colors: SCALE, minValue: 0, maxValue: Math.max(1, ...scores) },
    legendItems: layer === 'gap' ? gaps.map((gap) => ({ label: GAPS[gap], color: GAP_COLOURS[gap] })) : [],
    metadata: [{ name: 'As of', value: judged.today }],
    showTacticRowBackground: false,
  };
}

function techniqueOf(
  one: TechniqueCoverage,
  layer: LayerName,
  address: string | undefined,
): NavigatorTechnique {
  const links = address === undefined ? [] : linksOf(one, layer, address.replace(/\/*$/, ''));
  return {
    techniqueID: one.id,
    score: scoreOf(one, layer),
    ...(layer === 'gap' ? { color: GAP_COLOURS[one.gap] } : {}),
    comment: commentOf(one, layer),
    enabled: true,
    showSubtechniques: !one.id.includes('.'),
    ...(links.length > 0 ? { links } : {}),
  };
}

const scoreOf = (one: TechniqueCoverage, layer: LayerName): number =>
  layer === 'gap' ? Object.keys(GAPS).indexOf(one.gap) + 1 : itemsOf(one, layer).length;

function itemsOf(
  { runbooks, alerts, exercised }: TechniqueCoverage,
  layer: LayerName,
): readonly { id: string }[] {
  if (layer === 'alerts') return alerts;
  return layer === 'exercises' ? exercised : runbooks;
}

function commentOf(one: TechniqueCoverage, layer: LayerName): string {
  const titles = (runbooks: TechniqueCoverage['runbooks']) =>
    runbooks.map(({ meta }) => meta.title).join('; ');
  if (layer === 'runbooks') return titles(one.runbooks);
  if (layer === 'exercises') return titles(one.exercised);
  if (layer === 'alerts')
    return one.alerts.map(({ sourceTitle, rule }) => `${sourceTitle}: ${rule.title}`).join('; ');
  return `${GAPS[one.gap]}: ${counted(one.runbooks.length, 'runbook')}, ${counted(one.alerts.length, 'alert rule')}, ${one.exercised.length} exercised`;
}

function linksOf(one: TechniqueCoverage, layer: LayerName, site: string): { label: string; url: string }[] {
  const runbooks = layer === 'exercises' ? one.exercised : layer === 'alerts' ? [] : one.runbooks;
  const alerts = layer === 'alerts' || layer === 'gap' ? one.alerts : [];
  return [
    ...runbooks.map(({ id, meta }) => ({ label: meta.title, url: site + runbookAddress(id) })),
    ...alerts.map(({ id, rule }) => ({ label: rule.title, url: site + alertAddress(id) })),
    { label: `${one.id} ${one.name}`, url: site + techniqueAddress(one.id) },
  ];
}
