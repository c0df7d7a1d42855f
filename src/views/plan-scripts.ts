import type { JudgedProgramme } from '../domain/judged-programme.ts';
import { isWithheld } from '../domain/links/withheld.ts';
import { embeddedJson } from './assess-data.ts';
import { runPlan } from './run-plan.ts';

/** Runbooks whose plan the page `/runs/` can load. */
export function planScripts({ programme }: Pick<JudgedProgramme, 'programme'>): string[] {
  return programme.runbooks.map(({ id }) => id).filter((id) => !isWithheld(id));
}

/** A runbook's plan as a classic script, which also a page opened from a folder can load. */
export function planScript(judged: JudgedProgramme, id: string): string {
  const runbook = judged.links.runbooks.get(id);
  if (!runbook) throw new Error(`There is no runbook "${id}".`);
  return `(globalThis.readyroomPlans??={})[${JSON.stringify(id)}]=${embeddedJson(runPlan(judged, runbook))};\n`;
}
