import type { JudgedProgramme } from '../../domain/judged-programme.ts';
import { isOpen, isOverdue } from '../../domain/judgements/open.ts';
import { quarterOf } from '../../domain/metrics/response-series.ts';
import { durationMinutes } from '../../domain/model/time/calendar.ts';
import type { Action } from '../../domain/model/assessment.ts';
import type { AssessmentDocument } from '../../domain/model/programme.ts';
import { controlLink, roleLink, type PageLink } from '../page/page-link.ts';
import { inDays } from '../page/when.ts';

export interface ActionView {
  title: string;
  status: Action['status'];
  owner: PageLink;
  due: string;
  when: string;
  open: boolean;
  overdue: boolean;
  effort: string | null;
  control: PageLink;
  csf: string[];
}

/** Actions of a control, open ones first, each by its due day. */
export function actionsOf(
  judged: Pick<JudgedProgramme, 'links' | 'today'>,
  control: AssessmentDocument,
): ActionView[] {
  return (control.meta.actions ?? [])
    .map((action) => actionView(judged, control, action))
    .sort((a, b) => Number(isOpen(b)) - Number(isOpen(a)) || (a.due < b.due ? -1 : a.due > b.due ? 1 : 0));
}

/** Open actions of these controls, the first due first. */
export function openActions(
  judged: Pick<JudgedProgramme, 'links' | 'today'>,
  controls: readonly AssessmentDocument[],
): ActionView[] {
  return controls
    .flatMap((control) => actionsOf(judged, control).filter(isOpen))
    .sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : a.title < b.title ? -1 : 1));
}

function actionView(
  judged: Pick<JudgedProgramme, 'links' | 'today'>,
  control: AssessmentDocument,
  action: Action,
): ActionView {
  return {
    title: action.title,
    status: action.status,
    owner: roleLink(judged, action.owner),
    due: action.due,
    when: inDays(action.due, judged.today),
    open: isOpen(action),
    overdue: isOverdue(action, judged.today),
    effort: action.effort ?? null,
    control: controlLink(control),
    csf: control.meta.csf,
  };
}

export interface RoadmapQuarter {
  /** `Overdue`, or `2027-Q1`. */
  title: string;
  overdue: boolean;
  /** Working days, where any action says. */
  effort: string | null;
  actions: ActionView[];
}

/** What is overdue, then every quarter that has an action due. */
export function roadmap(actions: readonly ActionView[]): RoadmapQuarter[] {
  const quarters = new Map<string, ActionView[]>();
  for (const action of actions) {
    const title = action.overdue ? 'Overdue' : quarterOf(action.due);
    quarters.set(title, [...(quarters.get(title) ?? []), action]);
  }
  const order = (title: string) => (title === 'Overdue' ? '' : title);
  return [...quarters]
    .sort(([a], [b]) => (order(a) < order(b) ? -1 : 1))
    .map(([title, own]) => ({ title, overdue: title === 'Overdue', effort: effortOf(own), actions: own }));
}

function effortOf(actions: readonly ActionView[]): string | null {
  const minutes = actions.reduce((sum, { effort }) => sum + (effort ? durationMinutes(effort) : 0), 0);
  return minutes === 0 ? null : `${Math.round((minutes / 1440) * 10) / 10} days of work`;
}
