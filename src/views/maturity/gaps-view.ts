import type { JudgedProgramme } from '../../domain/judged-programme.ts';
import { functionAddress, maturityAddress } from '../../domain/links/addresses.ts';
import { formatChange, formatGap, formatScore } from '../../domain/maturity/format.ts';
import { gapsOf, withGapsClosed } from '../../domain/maturity/gaps.ts';
import type { Band } from '../../domain/maturity/priority.ts';
import type { NodeScore, SubcategoryScore } from '../../domain/maturity/score.ts';
import { scoreInput, scoreProgramme } from '../../domain/maturity/score-programme.ts';
import { openActions } from './open-actions.ts';
import { roleLink, type PageLink } from '../page/page-link.ts';

export interface GapRow {
  id: string;
  title: string;
  href: string;
  score: string;
  target: string;
  gap: string;
  priority: string;
  band: Band | null;
  owners: PageLink[];
  /** Open actions, and the day on which the next is due. */
  actions: number;
  next: { title: string; due: string; when: string; overdue: boolean } | null;
}

export interface GapsView {
  rows: GapRow[];
  assessFirst: { id: string; title: string; href: string; controls: number }[];
  counts: Record<Band, number>;
  /** What closing the first of them would do; null without a gap. */
  closing: ClosingView | null;
}

export interface ClosingView {
  ids: string[];
  rows: { title: string; href?: string; before: string; after: string; change: string }[];
}

const FIRST = 5;

/** Gaps by priority, of all functions or of one. */
export function gapsView(judged: JudgedProgramme, functionId?: string): GapsView {
  const gaps = gapsOf(judged.score);
  const isOwn = ({ function: own }: SubcategoryScore) => functionId === undefined || own === functionId;
  const byPriority = gaps.byPriority.filter(isOwn);
  const counts: Record<Band, number> = { high: 0, medium: 0, low: 0 };
  for (const { band } of byPriority) if (band) counts[band] += 1;
  return {
    rows: byPriority.map((gap) => rowOf(judged, gap)),
    assessFirst: gaps.assessFirst.filter(isOwn).map(({ id, title, contributions }) => ({
      id,
      title,
      href: maturityAddress(id),
      controls: contributions.length,
    })),
    counts,
    closing:
      byPriority.length === 0
        ? null
        : closing(
            judged,
            byPriority.slice(0, FIRST).map(({ id }) => id),
          ),
  };
}

function rowOf(
  judged: JudgedProgramme,
  { id, title, score, target, gap, priority, band }: SubcategoryScore,
): GapRow {
  const controls = judged.links.assessmentsBySubcategory.get(id) ?? [];
  const actions = openActions(judged, controls);
  const owners = [...new Set(controls.map(({ meta }) => meta.owner))];
  return {
    id,
    title,
    href: maturityAddress(id),
    score: formatScore(score),
    target: formatScore(target),
    gap: formatGap({ score, target, gap }),
    priority: formatScore(priority, 1),
    band,
    owners: owners.map((owner) => roleLink(judged, owner)),
    actions: actions.length,
    next: actions[0] ?? null,
  };
}

/** Scores the programme again, as if these subcategories had reached their targets. */
function closing(judged: JudgedProgramme, ids: string[]): ClosingView {
  const input = scoreInput(judged);
  const after = scoreProgramme({
    ...input,
    assessments: withGapsClosed(input.assessments, ids, judged.today),
    today: judged.today,
  });
  const row = (before: NodeScore, then: NodeScore | undefined, href?: string) => ({
    title: before.title,
    ...(href ? { href } : {}),
    before: formatScore(before.score),
    after: formatScore(then?.score),
    change: formatChange(before.score, then?.score),
  });
  const functions = judged.score.functions
    .map((one, index) => row(one, after.functions[index], functionAddress(one.slug)))
    .filter(({ before, after: then }) => before !== then);
  return { ids, rows: [row(judged.score.overall, after.overall), ...functions] };
}
