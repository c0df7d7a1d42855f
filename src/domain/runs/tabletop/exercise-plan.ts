/** What the page of an exercise tells run mode: enough to lead, log and judge; the words stand on the page. */
export interface ExercisePlan {
  programme: { name: string; id: string };
  exercise: { id: string; title: string };
  /** The role that leads it; absent where it is withheld. */
  lead?: string;
  /** Those that it walks, as far as they are published. */
  runbooks: { id: string; title: string; version?: string }[];
  /** Every role of the programme. */
  roles: { id: string; title: string }[];
  /** Ids of those who play. */
  players: string[];
  /** In the order of the text. */
  injects: PlanInject[];
}

export interface PlanInject {
  /** Keys what is logged; also the anchor of its heading. */
  key: string;
  title: string;
  /** Minutes after the start; missing where the heading names none. */
  minute?: number;
  moves: PlanMove[];
}

/** What is expected of those who play. */
export interface PlanMove {
  /** Also `data-move` of its element. */
  key: string;
  /** Steps that its words link to. */
  ways: PlanWay[];
}

export interface PlanWay {
  runbook: string;
  /** Title of the runbook. */
  from: string;
  step: string;
  digest: string;
  title: string;
  /** Of a decision the labels of its ways. */
  arms: string[];
}
