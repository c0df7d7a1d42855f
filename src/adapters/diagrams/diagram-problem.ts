/** Why a diagram has no picture; `line` counts from 1 within its source. */
export interface DiagramProblem {
  hash: string;
  kind: 'syntax' | 'unknown-type' | 'unsafe' | 'timeout';
  message: string;
  line?: number;
}
