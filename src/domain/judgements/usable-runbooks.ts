import { saysSomething as htmlSaysSomething, type RunbookBody, type Step } from '../model/body.ts';
import type { Day } from '../model/time/day.ts';
import type { Programme, Runbook } from '../model/programme.ts';
import { isPast } from './due.ts';

/** True for what answers an incident. Hunts, exercises and checks are done in quiet hours, and answer none. */
export function isForIncidents(kind: unknown): boolean {
  return kind !== 'hunt' && kind !== 'exercise' && kind !== 'check';
}

/** Runbooks that readiness may rest on: for incidents, active, and more than a stub. Drafts and deprecated ones never count. */
export function countingRunbooks({ runbooks }: Pick<Programme, 'runbooks'>): Runbook[] {
  return runbooks.filter(({ meta, body }) => isForIncidents(meta.kind) && counts(meta.status, body));
}

/** A body that could not be read may be whole. */
export function counts(status: unknown, body: Pick<RunbookBody, 'sections'> | undefined): boolean {
  return status === 'active' && !(body && isStub(body));
}

/** True where a responder on this day may use it: `valid_until` is its last day. */
export function isInForce({ valid_until }: { valid_until?: Day | undefined }, day: Day): boolean {
  return valid_until === undefined || !isPast(valid_until, day);
}

/** Fewest steps that say anything, of a runbook that is more than a stub. */
export const FEWEST_STEPS = 3;

/** True where fewer than three steps say anything. */
export function isStub(body: Pick<RunbookBody, 'sections'>): boolean {
  return tellingSteps(body) < FEWEST_STEPS;
}

/** Steps with more than a title; of a plain step, the title is what it says. */
export function tellingSteps({ sections }: Pick<RunbookBody, 'sections'>): number {
  return sections.flatMap(({ steps }) => steps).filter(saysSomething).length;
}

function saysSomething(step: Step): boolean {
  const ticks = step.checks.length + step.arms.length + Object.keys(step.facts).length;
  return ticks > 0 || step.plain !== undefined || step.includes !== undefined || htmlSaysSomething(step.html);
}
