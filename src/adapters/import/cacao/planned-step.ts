import type { PlaybookStep } from './playbook-step.ts';

/** Where a step leads: to a step, or to an end with its words. */
export type Way = { to: string } | { end: string };

export interface PlannedStep {
  step: PlaybookStep;
  next: Way;
  failure?: Way;
  arms: { label: string; way: Way }[];
  /** First steps of the branches that run at the same time. */
  parallel: string[];
  /** False where nothing leads to it. */
  reached: boolean;
}
