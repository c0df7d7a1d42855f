import { type CsfFramework, describeCsfId, functionOf } from '../../domain/frameworks/csf.ts';
import type { JudgedProgramme } from '../../domain/judged-programme.ts';
import {
  controlAddress,
  functionAddress,
  maturityAddress,
  readinessAddress,
} from '../../domain/links/addresses.ts';
import { formatGap, formatScore, formatShare } from '../../domain/maturity/format.ts';
import type {
  CategoryScore,
  FunctionScore,
  NodeScore,
  ProgrammeScore,
  SubcategoryScore,
} from '../../domain/maturity/score.ts';
import { controlCard, type ControlCard } from './control-card.ts';
import { barOf, figuresOf, type Figures, type ScoreBar } from './figures.ts';
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
import { STATE_WORDS } from './state-words.ts';

/** One line of the table that says where a number comes from. */
export interface Reason {
  id: string;
  title: string;
  href: string;
  score: string;
  target: string;
  evidenced: string;
  /** Coverage of a part, or what a control says. */
  state: string;
  share: string;
  bar: ScoreBar | null;
}

export interface MaturityNodePage {
  level: 'function' | 'category' | 'subcategory';
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
  siblings: { previous: PageLink | null; next: PageLink | null };
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
    nextLevel: own.nextLevel === null ? null : String(own.nextLevel),
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

function partReasons({ contributions }: FunctionScore | CategoryScore, score: ProgrammeScore): Reason[] {
  return contributions.map((part) => ({
    id: part.id,
    title: part.title,
    href: maturityAddress(part.id),
    score: formatScore(part.score),
    target: formatScore(part.target),
    evidenced: formatScore(part.evidenced),
    state: part.score === null ? 'Unanswered' : `${formatShare(part.coverage)} answered`,
    share: formatShare(part.share, 1),
    bar: barOf(part, score.scale),
  }));
}

function controlReasons(
  { contributions }: SubcategoryScore,
  { score: { scale } }: JudgedProgramme,
): Reason[] {
  return contributions.map((control) => ({
    id: control.id,
    title: control.title,
    href: isPublic(control) ? `#${control.id}` : '',
    score: formatScore(control.score),
    target: formatScore(control.target),
    evidenced: formatScore(control.evidenced),
    state: [STATE_WORDS[control.state], control.date && `on ${control.date}`, `weight ${control.weight}`]
      .filter(Boolean)
      .join(', '),
    share: formatShare(control.share, 1),
    bar:
      control.score === null ? null : barOf({ ...control, low: control.score, high: control.score }, scale),
  }));
}

function reasonWords(
  level: MaturityNodePage['level'],
  node: NodeScore & { contributions: readonly unknown[] },
): string {
  if (!node.inPlay)
    return 'Every control here is not applicable or out of scope: there is no number, and it is left out above.';
  if (node.score === null) {
    return node.contributions.length === 0
      ? 'No control maps to it yet: it is unanswered, and could be anything on the scale.'
      : 'No control has an answer yet: it could be anything on the scale.';
  }
  const what =
    level === 'subcategory'
      ? 'the mean of its controls, by weight'
      : 'the mean of its scored subcategories, each with the same weight';
  const open = node.provisional ? ` It is provisional: only ${formatShare(node.coverage)} is answered.` : '';
  return `${formatScore(node.score)} is ${what}.${open}`;
}

function trailOf(framework: CsfFramework, id: string): PageLink[] {
  const description = describeCsfId(framework, id);
  const home = { href: '/maturity/', label: 'Maturity' };
  if (description.kind !== 'active' || description.level === 'function') return [home];
  const category =
    description.level === 'category'
      ? description.node
      : framework.categories.find((one) => one.id === (description.node as { category: string }).category)!;
  const node = framework.functions.find((one) => one.id === category.function)!;
  const above = { href: functionAddress(node.slug), label: node.title, mark: node.id };
  return description.level === 'category'
    ? [home, above]
    : [home, above, { href: maturityAddress(category.id), label: category.title, mark: category.id }];
}

function siblingsOf(
  framework: CsfFramework,
  id: string,
  level: MaturityNodePage['level'],
): MaturityNodePage['siblings'] {
  const list =
    level === 'function'
      ? framework.functions
      : level === 'category'
        ? framework.categories
        : framework.subcategories;
  const at = list.findIndex((one) => one.id === id);
  const link = (one: { id: string; title: string } | undefined) =>
    one ? { href: maturityAddress(one.id), mark: one.id, label: one.title } : null;
  return { previous: link(list[at - 1]), next: link(list[at + 1]) };
}
