import type { Phase } from '../model/phase.ts';

/** What a page tells run mode about its runbook: enough to guide, log and compare; the words stand on the page. */
export interface RunPlan {
  programme: { name: string; id: string };
  /** `aliases`: ids that it had before; runs of then are runs of it. */
  runbook: { id: string; title: string; version?: string; aliases?: readonly string[] };
  /** Worst first. */
  severities: { id: string; title: string; updateMinutes: number }[];
  /** Where a run of this runbook begins. */
  severity: string;
  /** Every role of the programme: they lead, and are handed to. */
  roles: { id: string; title: string }[];
  /** In the order of the page, the first minutes at its head. */
  steps: PlanStep[];
  clocks: PlanClock[];
}

export interface PlanStep {
  /** Keys what is logged; also `data-step` of its element. */
  key: string;
  anchor: string;
  /** Empty for the first minutes and for boxes outside of steps. */
  number: string;
  title: string;
  /** The first minutes belong to no phase. */
  phase?: Phase;
  kind: 'step' | 'decision' | 'first-minutes' | 'section';
  roles: string[];
  /** It has a caution or a warning, to be read before it is done; the word for it. */
  care?: string;
  /** Roles that must agree before it is done; absent where it needs nobody's word. */
  approval?: string[];
  /** File and line of its heading; the file alone of a step that is written elsewhere. */
  place?: string;
  /** Of everything that the step says: another digest is another step to do. */
  digest: string;
  /** Keys of its boxes, in order. */
  checks: string[];
  /** Their keys in logs of earlier versions, where they had others. */
  formerly?: Record<string, string>;
  /** Step keys that follow when it is done, or `end`; empty for a decision. */
  next: string[];
  arms: PlanArm[];
}

/** A way out of a decision; to a step of this runbook, to another runbook, or to the end. */
export interface PlanArm {
  label: string;
  /** Where it leads, in words. */
  to: string;
  step?: string;
  runbook?: string;
}

/** A notification duty with its deadlines. */
export interface PlanClock {
  duty: string;
  title: string;
  decidedBy: string;
  stages: {
    what: string;
    /** `72h`; absent where the text names no hours. */
    deadline?: string;
    counting: 'calendar' | 'business-days';
    starts: string;
    to: string;
  }[];
}
