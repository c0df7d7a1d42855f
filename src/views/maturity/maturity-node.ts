import { describeCsfId, functionOf } from '../../domain/frameworks/csf.ts';
import type { JudgedProgramme } from '../../domain/judged-programme.ts';
import { controlAddress, maturityAddress, readinessAddress } from '../../domain/links/addresses.ts';
import { formatGap, formatScore } from '../../domain/maturity/format.ts';
import { levelText } from '../../domain/maturity/level-words.ts';
import type {
  CategoryScore,
  FunctionScore,
  ProgrammeScore,
  SubcategoryScore,
} from '../../domain/maturity/score.ts';
import { controlCard, type ControlCard } from './control-card.ts';
import { figuresOf, type Figures } from './figures.ts';
import { historyView, type HistoryView } from '../charts/history-chart.ts';
import { openActions, type ActionView } from './open-actions.ts';
import {
  functionLink,
  guideLink,
  isPublic,
  runbookLink,
  teamLink,
  techniqueLink,
  type PageLink,
} from '../page/page-link.ts';
import { siblingsOf, trailOf, type NodeLevel } from './node-place.ts';
import { controlReasons, partReasons, reasonWords, type Reason } from './reasons.ts';

export interface MaturityNodePage {
  level: NodeLevel;
  id: string;
  title: string;
  outcome: string;
  functionTitle: string;
  trail: PageLink[];
  figures: Figures;
  /** Why the number is what it is. */
  reasonWords: string;
  reasons: Reason[];
  /** What keeps the node from its next level. */
  nextLevel: string | null;
  blockers: { id: string; title: string; href: string; score: string }[];
  gatedBy: { title: string; href: string | undefined; floor: string; score: string }[];
  gap: { gap: string; priority: string; band: string | null } | null;
  /** Controls in full: of a subcategory only. */
  controls: ControlCard[];
  actions: ActionView[];
  history: HistoryView;
  runbooks: PageLink[];
  techniques: PageLink[];
  guides: PageLink[];
  /** Categories of a function, each with its score. */
  categories: PageLink[];
  /** Readiness items that name it. */
  items: PageLink[];
  teams: PageLink[];
  sp80053: string[];
  cis: string[];
  siblings: ReturnType<typeof siblingsOf>;
}

/** Every id that has a page: functions, categories, subcategories. Withdrawn ones have none. */
export function maturityIds({ framework }: Pick<JudgedProgramme, 'framework'>): string[] {
  return [...framework.functions, ...framework.categories, ...framework.subcategories].map(({ id }) => id);
}

export function maturityNode(judged: JudgedProgramme, id: string): MaturityNodePage {
  const { framework } = judged;
  const description = describeCsfId(framework, id);
  if (description.kind !== 'active') throw new Error(`${id} is not in the framework`);
  const { level, node } = description;
  const { score, links } = judged;
  const own = pick(score, id);
  const under =
    level === 'subcategory'
      ? [id]
      : score.subcategories.filter((one) => one.category === id || one.function === id).map((one) => one.id);
  const together = <T>(by: ReadonlyMap<string, readonly T[]>): T[] => [
    ...new Set(under.flatMap((one) => by.get(one) ?? [])),
  ];
  const controls = together(links.assessmentsBySubcategory);
  const runbooks = together(links.runbooksBySubcategory);
  return {
    level,
    id,
    title: node.title,
    outcome: node.outcome,
    functionTitle: functionLink(functionOf(id)).label,
    trail: trailOf(framework, id),
    figures: figuresOf(own, score.scale),
    reasonWords: reasonWords(level, own),
    reasons: 'band' in own ? controlReasons(own, judged) : partReasons(own, score),
    nextLevel: own.nextLevel === null ? null : levelText(own.nextLevel, score.scale),
    blockers: own.blocksNextLevel
      .filter((one) => one.id !== id)
      .map((one) => ({ ...one, href: maturityAddress(one.id), score: formatScore(one.score) })),
    gatedBy: own.gatedBy.map((one) => ({
      title: one.title,
      href: isPublic(one) ? controlAddress(one.id) : undefined,
      floor: formatScore(one.floor),
      score: formatScore(one.score),
    })),
    gap:
      'band' in own && own.gap !== null
        ? { gap: formatGap(own), priority: formatScore(own.priority, 1), band: own.band }
        : null,
    controls:
      level === 'subcategory' ? controls.filter(isPublic).map((control) => controlCard(judged, control)) : [],
    actions: openActions(judged, controls),
    history: historyView(judged.history, (one) => pick(one, id), score.scale),
    runbooks: runbooks.map(runbookLink),
    techniques: [...new Set(runbooks.flatMap(({ meta }) => meta.attack ?? []))].sort().map(techniqueLink),
    categories: score.categories
      .filter((one) => level === 'function' && one.function === id)
      .map((one) => ({
        href: maturityAddress(one.id),
        mark: one.id,
        label: one.title,
        note: formatScore(one.score),
      })),
    items: together(links.checklistItemsBySubcategory).map(({ checklist, item }) => ({
      href: `${readinessAddress(checklist.function)}#${item.id}`,
      label: item.text,
    })),
    guides: together(links.guidesBySubcategory).map(guideLink),
    teams: together(links.teamsBySubcategory).map(teamLink),
    sp80053: 'sp80053' in node ? [...node.sp80053] : [],
    cis: 'cis' in node ? [...node.cis] : [],
    siblings: siblingsOf(framework, id, level),
  };
}

type AnyNode = FunctionScore | CategoryScore | SubcategoryScore;

const indexes = new WeakMap<ProgrammeScore, ReadonlyMap<string, AnyNode>>();

function pick(score: ProgrammeScore, id: string): AnyNode {
  let index = indexes.get(score);
  if (!index) {
    index = new Map(
      [...score.functions, ...score.categories, ...score.subcategories].map((node) => [node.id, node]),
    );
    indexes.set(score, index);
  }
  return index.get(id)!;
}
