import { saysSomething as htmlSaysSomething, type Step } from '../model/body.ts';
import type { Day } from '../model/day.ts';
import type { Programme, Runbook } from '../model/programme.ts';

/** Runbooks that readiness may rest on: active, and more than a stub. Drafts and deprecated ones never count. */
export function countingRunbooks({ runbooks }: Pick<Programme, 'runbooks'>): Runbook[] {
  return runbooks.filter((runbook) => runbook.meta.status === 'active' && !isStub(runbook));
}

/** True where a responder on this day may use it: `valid_until` is its last day. */
export function isInForce({ meta }: Runbook, day: Day): boolean {
  return meta.valid_until === undefined || day <= meta.valid_until;
}

const LEAST_STEPS = 3;

/** True where fewer than three steps say anything. */
export function isStub({ body }: Pick<Runbook, 'body'>): boolean {
  const steps = body.sections.flatMap((section) => section.steps);
  return steps.filter(saysSomething).length < LEAST_STEPS;
}

function saysSomething(step: Step): boolean {
  const ticks = step.checks.length + step.arms.length + Object.keys(step.facts).length;
  return ticks > 0 || step.includes !== undefined || htmlSaysSomething(step.html);
}
