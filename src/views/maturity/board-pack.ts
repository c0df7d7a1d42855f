import type { JudgedProgramme } from '../../domain/judged-programme.ts';
import { accentOf } from '../../domain/look/accent.ts';
import type { Period } from '../../domain/model/time/period.ts';
import { readinessOverview, type ReadinessView } from '../readiness/readiness-view.ts';
import { findingsOf, type FindingView } from '../records/record-findings.ts';
import { recordIndex, type MetricRow, type RecordRow } from '../records/record-index.ts';
import { boardSheet, type BoardSheet } from './board.ts';
import { decisionsOf, type CostedGap, type Decision } from './board-decisions.ts';
import { openActions, roadmap } from './open-actions.ts';
import { trendView, type TrendView } from './trend-view.ts';

/** What a lead takes into the room: the board's sheet, and what stands behind each of its numbers. */
export interface BoardPack {
  /** Colour of the house on white; undefined where the site names none. */
  accent: string | undefined;
  sheet: BoardSheet;
  period: Period;
  trend: TrendView | null;
  /** What keeps a function from being relied on, the blocked ones first. */
  readiness: { title: string; state: string; words: string; items: BlockingItem[] }[];
  gaps: CostedGap[];
  records: { row: RecordRow; findings: FindingView[] }[];
  metrics: MetricRow[];
  decisions: Decision[];
}

export interface BlockingItem {
  text: string;
  why: string;
  remedy: string;
}

export function boardPack(judged: JudgedProgramme, period: Period): BoardPack {
  const sheet = boardSheet(judged);
  const readiness = readinessOverview(judged).functions;
  const gaps = sheet.gaps.map((gap) => costedGap(judged, gap));
  const isWithin = ({ date }: { date: string }) => date >= period.from && date <= period.to;
  const own = judged.programme.records.filter(({ meta }) => isWithin(meta));
  const { records, metrics } = recordIndex({ ...judged, programme: { ...judged.programme, records: own } });
  const byTitle = new Map(own.map((record) => [record.meta.title, record]));
  return {
    accent: accentOf(judged.site)?.light,
    sheet,
    period,
    trend: trendView(judged),
    readiness: readiness
      .filter(({ state }) => state !== 'ready')
      .sort((a, b) => Number(b.state === 'blocked') - Number(a.state === 'blocked'))
      .map(blockingOf),
    gaps,
    records: records.map((row) => {
      const record = byTitle.get(row.title);
      return { row, findings: record ? findingsOf(judged, record) : [] };
    }),
    metrics: metrics.rows,
    decisions: decisionsOf({ readiness, gaps, actions: openActions(judged, judged.programme.assessments) }),
  };
}

function costedGap(judged: JudgedProgramme, gap: CostedGap['gap']): CostedGap {
  const actions = openActions(judged, judged.links.assessmentsBySubcategory.get(gap.id) ?? []);
  const efforts = roadmap(actions.map((action) => ({ ...action, due: '2000-01-01', overdue: false })));
  return { gap, actions, effort: efforts[0]?.effort ?? null };
}

function blockingOf({ title, state, words, groups }: ReadinessView): BoardPack['readiness'][number] {
  const plain = (parts: readonly { text: string }[]) => parts.map(({ text }) => text).join('');
  return {
    title,
    state,
    words,
    items: groups
      .filter(({ id }) => id === 'blocks' || id === 'answer')
      .flatMap(({ items }) => items)
      .map(({ text, why, remedy, failing }) => ({
        text,
        why: [plain(why), ...failing.map(({ label, note }) => (note ? `${label}: ${note}` : label))].join(
          ' ',
        ),
        remedy: plain(remedy),
      })),
  };
}
