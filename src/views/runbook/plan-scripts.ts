import type { JudgedProgramme } from '../../domain/judged-programme.ts';
import { isWithheld } from '../../domain/model/withheld.ts';
import type { Runbook } from '../../domain/model/programme.ts';
import { programmeIdentity } from '../../domain/model/browser/programme-identity.ts';
import { planKey } from '../../domain/runs/plan-key.ts';
import { embeddedJson } from '../maturity/assess-data.ts';
import { publishedSources } from './alerts.ts';
import { runPlan } from './run-plan.ts';

/** What the page of a runbook tells of its plan: where it is, and which one it was made with. */
export interface PlanMark {
  runbook: string;
  programme: string;
  address: string;
  /** `planKey` of the plan: a page of yesterday must not be held against the plan of today. */
  mark: string;
}

export function planMark(judged: JudgedProgramme, runbook: Runbook): PlanMark {
  return {
    runbook: runbook.id,
    programme: programmeIdentity(judged.site).id,
    address: `/runs/plans/${runbook.id}.js`,
    mark: planKey(runPlan(judged, runbook)),
  };
}

/** Runbooks whose plan a page can load. */
export function planScripts({ programme }: Pick<JudgedProgramme, 'programme'>): string[] {
  return programme.runbooks.map(({ id }) => id).filter((id) => !isWithheld(id));
}

/** A runbook's plan as a classic script, which also a page opened from a folder can load. */
export function planScript(judged: JudgedProgramme, id: string): string {
  const runbook = judged.links.runbooks.get(id);
  if (!runbook) throw new Error(`There is no runbook "${id}".`);
  return `(globalThis.readyroomPlans??={})[${JSON.stringify(id)}]=${embeddedJson(runPlan(judged, runbook))};\n`;
}

/** Titles of the published runbooks and exercises by id, as a classic script. */
export function runbookNamesScript({ programme }: Pick<JudgedProgramme, 'programme'>): string {
  const names = programme.runbooks
    .filter(({ id }) => !isWithheld(id))
    .map(({ id, meta }) => [id, meta.title] as const);
  const exercises = programme.exercises.map(({ id, meta }) => [id, meta.title] as const);
  const script = (name: string, titles: typeof names) =>
    `globalThis.${name}=${embeddedJson(Object.fromEntries(titles))};\n`;
  return script('readyroomRunbooks', names) + script('readyroomTabletops', exercises);
}

/** Ids of the alerts that have a page, `<source>/<rule>`, as a classic script. */
export function alertIdsScript(judged: JudgedProgramme): string {
  const ids = publishedSources(judged).flatMap(({ data }) => data.rules.map(({ id }) => `${data.id}/${id}`));
  return `globalThis.readyroomAlerts=${embeddedJson(ids)};\n`;
}
