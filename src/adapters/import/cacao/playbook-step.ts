/** A step of a workflow with its ways on, whichever version wrote them. */
export interface PlaybookStep {
  id: string;
  type: string;
  name: string | undefined;
  description: string | undefined;
  raw: object;
  next: string | undefined;
  success: string | undefined;
  failure: string | undefined;
  /** Branches of a decision with their labels. */
  arms: { label: string; to: string }[];
  /** Branches that run at the same time. */
  parallel: string[];
  condition: string | undefined;
}
