/** Why a diagram has no picture; `line` counts from 1 within its source. */
export interface DiagramProblem {
  /** Key of the diagram's source. */
  hash: string;
  kind: 'syntax' | 'unknown-type' | 'unsafe' | 'timeout';
  message: string;
  line?: number;
}
