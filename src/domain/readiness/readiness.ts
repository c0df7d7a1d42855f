import type { Day } from '../model/time/day.ts';
import type { ItemState } from '../model/readiness-item.ts';
import type { Tlp } from '../model/tlp.ts';

/** Something that keeps an item from passing, and where it can be mended. */
export interface FailingThing {
  label: string;
  /** Root-absolute address of its page. */
  href?: string;
  /** What exactly is wrong with it. */
  note?: string;
  /** Label of the file it comes from, where it comes from one that carries a label. */
  tlp?: Tlp;
}

export interface ReadinessItemResult {
  /** The item's or the criterion's own id. */
  id: string;
  /** The function's id, `DE`. */
  function: string;
  /** A statement that is true when ready. */
  text: string;
  state: ItemState;
  /** True: a fail blocks the function. */
  critical: boolean;
  /** True: computed by a criterion; false: answered by a person in `content/readiness`. */
  derived: boolean;
  /** Why it has this state, as a sentence. */
  why: string;
  /** Why it matters; criteria only. */
  reason?: string;
  /** How many things a criterion judged, and which of them do not pass; an authored item is one thing and lists none. */
  judged: number;
  failing: FailingThing[];
  /** What to do where it does not pass. */
  remedy: string;
  /** Operating forms it is for; empty means all. */
  forms: string[];
  csf: string[];
  evidence?: string;
  /** When somebody last looked, and the last day on which that answer holds. */
  checked?: Day;
  expires?: Day;
  tlp?: Tlp;
}

export type FunctionState = 'ready' | 'partial' | 'blocked' | 'unanswered';

export interface FunctionReadiness {
  id: string;
  slug: string;
  title: string;
  state: FunctionState;
  /** passed / applicable, 0 to 1; null where nothing applies. */
  readiness: number | null;
  passed: number;
  applicable: number;
  counts: Record<ItemState, number>;
  /** Critical items that fail. */
  blockers: ReadinessItemResult[];
  /** Authored items first, then the criteria in their order. */
  items: ReadinessItemResult[];
}

export interface ProgrammeReadiness {
  asOf: Day;
  /** The operating form that it was filtered by. */
  form?: string;
  /** In the framework's order. */
  functions: FunctionReadiness[];
}
