import { silentFall } from '../../domain/maturity/silent-fall.ts';
import type { CsfFramework } from '../../domain/frameworks/csf.ts';
import type { HistoryEntry } from '../../domain/model/assessment.ts';
import type { Day } from '../../domain/model/time/day.ts';
import type { AssessmentDocument } from '../../domain/model/programme.ts';
import { nameControls } from './name-controls.ts';
import type { ScoreRow } from './read-score-row.ts';

export interface NewControl {
  line: number;
  id: string;
  title: string;
  csf: string[];
  weight?: number;
  /** Oldest first; none: unanswered. */
  entries: readonly HistoryEntry[];
  /** What no history entry can hold, for its text. */
  aside?: readonly string[];
}

export interface NewEntry {
  line: number;
  control: AssessmentDocument;
  entry: HistoryEntry;
}

export interface ScorePlan {
  controls: NewControl[];
  entries: NewEntry[];
  /** Rows that say what the programme says already: no score, or the same entry. */
  nothingNew: number;
  warnings: { line: number; text: string }[];
}

export interface PlanInput {
  rows: readonly ScoreRow[];
  existing: readonly AssessmentDocument[];
  /** Ids of assessments that are taken, broken ones too. */
  taken: ReadonlySet<string>;
  framework: CsfFramework;
  /** Day of the rows that name none. */
  date: Day | undefined;
}

/**
 * What the rows make of the programme, day by day. A row becomes a history entry only where it is the only one for its
 * subcategory and one control alone serves that; else it becomes a control.
 */
export function planScores(input: PlanInput): ScorePlan {
  const plan: ScorePlan = { controls: [], entries: [], nothingNew: 0, warnings: [] };
  const fresh = new Map<string, ScoreRow[]>();
  const days = Map.groupBy(input.rows, (row) => dayOf(row, input));
  for (const day of [...days.keys()].sort())
    for (const [series, row] of planDay(plan, days.get(day) ?? [], input))
      fresh.set(series, [...(fresh.get(series) ?? []), row]);
  const series = new Map([...fresh.values()].flatMap((rows) => (rows[0] ? [[rows[0], rows] as const] : [])));
  for (const { row, id, title } of nameControls([...series.keys()], input.framework, input.taken)) {
    const rows = series.get(row) ?? [];
    const weight = rows.findLast((one) => one.weight !== undefined)?.weight;
    const aside = rows.flatMap((one) => one.aside ?? []);
    plan.controls.push({
      line: row.line,
      id,
      title,
      csf: [row.subcategory],
      entries: rows.flatMap((one) => entryOf(one, dayOf(one, input)) ?? []),
      ...(weight === undefined ? {} : { weight }),
      ...(aside.length > 0 ? { aside } : {}),
    });
  }
  return plan;
}

const dayOf = (row: ScoreRow, { date }: PlanInput): Day => row.date ?? date ?? '';

/** Plans the rows of one day; those that make a control of their own come back, each with the name of its series. */
function planDay(plan: ScorePlan, all: readonly ScoreRow[], input: PlanInput): [string, ScoreRow][] {
  const groups = Map.groupBy(all, ({ subcategory }) => subcategory);
  const served = new Map<string, AssessmentDocument[]>();
  for (const control of input.existing) {
    for (const id of new Set(control.meta.csf)) served.set(id, [...(served.get(id) ?? []), control]);
  }
  const landing = landingRows(groups, served);
  const fresh: [string, ScoreRow][] = [];
  for (const [subcategory, rows] of groups) {
    const controls = served.get(subcategory) ?? [];
    const times = new Map<string, number>();
    for (const row of rows) {
      const time = (times.get(row.label) ?? 0) + 1;
      times.set(row.label, time);
      if (saysNothing(row) && controls.length > 0) {
        plan.nothingNew += 1;
        if (row.aside) plan.warnings.push({ line: row.line, text: lostAside(row.aside, controls) });
      } else if (landing.has(row)) addEntry(plan, row, landing.get(row)!, dayOf(row, input));
      else {
        fresh.push([JSON.stringify([subcategory, row.label, time]), row]);
        if (controls.length > 0)
          plan.warnings.push({ line: row.line, text: besides(subcategory, rows, controls) });
      }
    }
  }
  return fresh;
}

type Landing = Map<ScoreRow, AssessmentDocument>;

/** Rows that go to a control's history. Rows of several subcategories may meet in one control only if they agree. */
function landingRows(
  groups: ReadonlyMap<string, ScoreRow[]>,
  served: ReadonlyMap<string, AssessmentDocument[]>,
): Landing {
  const byControl = new Map<AssessmentDocument, ScoreRow[]>();
  for (const [subcategory, rows] of groups) {
    const [control, ...others] = served.get(subcategory) ?? [];
    const [row, ...more] = rows;
    if (!control || others.length > 0 || !row || more.length > 0 || saysNothing(row)) continue;
    byControl.set(control, [...(byControl.get(control) ?? []), row]);
  }
  const agreed = [...byControl].filter(
    ([, rows]) =>
      new Set(rows.map(({ current, target, status }) => `${current} ${target} ${status}`)).size === 1,
  );
  return new Map(agreed.flatMap(([control, rows]) => rows.map((row) => [row, control] as const)));
}

function addEntry(plan: ScorePlan, row: ScoreRow, control: AssessmentDocument, date: Day): void {
  const entry = entryOf(row, date);
  if (!entry) return;
  const { meta } = control;
  if (row.weight !== undefined && row.weight !== (meta.weight ?? 1)) {
    const text = `the weight of "${meta.id}" stays ${meta.weight ?? 1}; the row says ${row.weight}`;
    plan.warnings.push({ line: row.line, text });
  }
  const planned = plan.entries.filter((one) => one.control === control);
  const from = silentFall([...(meta.history ?? []), ...planned.map((one) => one.entry)], entry);
  if (from !== undefined && 'current' in entry) {
    const text = `the score of "${meta.id}" falls from ${from} to ${entry.current} and no note says why: add a note to the row, or "check" will ask for it`;
    plan.warnings.push({ line: row.line, text });
  }
  const also = meta.csf.filter((id) => id !== row.subcategory);
  if (also.length > 0) {
    plan.warnings.push({
      line: row.line,
      text: `"${meta.id}" serves ${also.join(', ')} too; the score counts there as well`,
    });
  }
  const last = (meta.history ?? []).findLast((known) => known.date === date);
  if ((last && sameEntry(last, entry)) || planned.some((one) => one.entry.date === date)) {
    plan.nothingNew += 1;
  } else plan.entries.push({ line: row.line, control, entry });
}

function lostAside(aside: readonly string[], controls: readonly AssessmentDocument[]): string {
  const names = controls.map(({ id }) => `"${id}"`).join(', ');
  return `without a score the history of ${names} cannot hold "${aside.join(' ').slice(0, 80)}"; write it into the text there`;
}

function saysNothing({ current, status }: ScoreRow): boolean {
  return current === undefined && status === undefined;
}

function entryOf(
  { current, target, status, rationale, note }: ScoreRow,
  date: Day,
): HistoryEntry | undefined {
  const noted = note === undefined ? {} : { note };
  if (status !== undefined)
    return { date, status, ...(rationale === undefined ? {} : { rationale }), ...noted };
  return current === undefined
    ? undefined
    : { date, current, ...(target === undefined ? {} : { target }), ...noted };
}

function sameEntry(a: HistoryEntry, b: HistoryEntry): boolean {
  if ('status' in a || 'status' in b) return 'status' in a && 'status' in b && a.status === b.status;
  return a.current === b.current && a.target === b.target && a.note === b.note;
}

function besides(
  subcategory: string,
  rows: readonly ScoreRow[],
  controls: readonly AssessmentDocument[],
): string {
  const names = controls.map(({ id }) => `"${id}"`).join(', ');
  if (controls.length > 1) return `${names} all serve ${subcategory}; a control is added beside them`;
  if (rows.length > 1)
    return `${names} serves ${subcategory} and ${rows.length} rows name it; a control is added beside it`;
  return `${names} serves other subcategories whose rows say something else; a control is added beside it for ${subcategory}`;
}
