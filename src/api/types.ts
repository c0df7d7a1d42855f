/** A programme that was read: give it to `check`, `score` and `readiness`. */
export interface Programme {
  /** Folder that it was read from. */
  readonly root: string;
  /** Day that it is judged on, `YYYY-MM-DD`. */
  readonly asOf: string;
  readonly name: string | undefined;
  readonly runbooks: readonly { id: string; title: string; file: string; status: string }[];
}

export interface ReadOptions {
  /** Day to judge on, `YYYY-MM-DD`; default: `as_of` of `content/site.yml`, else today. */
  asOf?: string;
  /** Folder for what need not be done again; default: that of the command line. */
  cache?: string;
}

export interface Finding {
  code: string;
  severity: 'error' | 'warning' | 'info';
  message: string;
  /** What to write instead. */
  hint: string;
  file: string;
  line: number | null;
  column: number | null;
  endLine: number | null;
  endColumn: number | null;
  related: { file: string; line: number | null; column: number | null; note: string }[];
  /** Page of the rule, from the root of a built site. */
  url: string;
}

export interface CheckResult {
  findings: Finding[];
  counts: { error: number; warning: number; info: number };
}

/** Numbers are unrounded, or null where nothing was assessed. */
export interface ScoreNode {
  id: string;
  title: string;
  score: number | null;
  low: number | null;
  high: number | null;
  coverage: number | null;
  target: number | null;
  attainment: number | null;
  level: number | null;
  evidenced: number | null;
}

export interface SubcategoryScore extends ScoreNode {
  gap: number | null;
  priority: number | null;
  band: string | null;
}

export interface ScoreResult {
  asOf: string;
  /** `words`: what each whole score is called, where the programme says so. */
  scale: { min: number; max: number; step: number; words?: Readonly<Record<string, string>> };
  overall: ScoreNode;
  functions: ScoreNode[];
  categories: ScoreNode[];
  subcategories: SubcategoryScore[];
  /** Runbooks that controls name, and how many ways out of their decisions were walked. */
  walked: {
    /** Id and title of the control, and the id of the runbook. */
    control: string;
    title: string;
    runbook: string;
    named: string;
    interval: string;
    noted: boolean;
    walked: number;
    changed: number;
    overdue: number;
    never: number;
    of: number;
    words: string;
  }[];
}

export interface ReadinessItem {
  id: string;
  /** Id of the function, such as `DE`. */
  function: string;
  text: string;
  state: string;
  /** True: a fail blocks the function. */
  critical: boolean;
  why: string;
  remedy: string;
  failing: { label: string; href?: string; note?: string }[];
}

export interface ReadinessResult {
  asOf: string;
  functions: {
    id: string;
    title: string;
    state: 'ready' | 'partial' | 'blocked' | 'unanswered';
    /** Passed of applicable, 0 to 1; null where nothing applies. */
    readiness: number | null;
    passed: number;
    applicable: number;
    blockers: ReadinessItem[];
    items: ReadinessItem[];
  }[];
}
