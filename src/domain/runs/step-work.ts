import type { DeedOf } from '../model/run-log.ts';

/** What was done at one step. */
export interface StepState {
  runbook: string;
  step: string;
  title: string;
  /** Of the step's content when something was last done there; a note and a hand-over do nothing to a step. */
  digest: string;
  /** By key of the check; only those that are ticked. */
  ticks: ReadonlyMap<string, { at: string; text: string }>;
  /** The reader's last word on the step as a whole; a later tick or decision that says otherwise takes it away. */
  finished?: { at: string; on: boolean };
  decided?: { at: string; arm: string; to: string };
  /** Who agreed that it is done, and when. */
  approved?: { at: string; by: string; when: string };
  handedTo?: { at: string; to: string; text?: string };
  notes: { n: number; at: string; text: string }[];
}

/** Keys a step among those of all runbooks of a run. */
export const stepId = (runbook: string, step: string): string => `${runbook} ${step}`;

/** A step while a log is read. */
export type OpenStep = StepState & { ticks: Map<string, { at: string; text: string }> };
/** By `stepId`. */
export type OpenSteps = Map<string, OpenStep>;

/** What is done at a step. */
export function workOn(
  step: OpenStep,
  at: string,
  deed: DeedOf<'tick' | 'untick' | 'finish-step' | 'reopen-step' | 'decide'>,
): void {
  switch (deed.do) {
    case 'tick':
      step.ticks.set(deed.check, { at, text: deed.text });
      if (step.finished?.on === false) delete step.finished;
      return;
    case 'untick':
      step.ticks.delete(deed.check);
      if (step.finished?.on) delete step.finished;
      return;
    case 'finish-step':
      step.finished = { at, on: true };
      return;
    case 'reopen-step':
      step.finished = { at, on: false };
      delete step.decided;
      return;
    case 'decide':
      step.decided = { at, arm: deed.arm, to: deed.to };
      delete step.finished;
      return;
  }
}

type At = Pick<DeedOf<'tick'>, 'runbook' | 'step' | 'digest' | 'title'>;

/** The step, now as it stood when this was done there. */
export function actOn(steps: OpenSteps, at: At): OpenStep {
  return Object.assign(stepOf(steps, at), { digest: at.digest, title: at.title });
}

/** The step, as it stood when something was first done there. */
export function stepOf(steps: OpenSteps, { runbook, step, digest, title }: At): OpenStep {
  const id = stepId(runbook, step);
  const known = steps.get(id);
  if (known) return known;
  const fresh: OpenStep = { runbook, step, title, digest, ticks: new Map(), notes: [] };
  steps.set(id, fresh);
  return fresh;
}
