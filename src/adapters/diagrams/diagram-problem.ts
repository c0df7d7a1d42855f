import type { DrawnInPage } from './page/draw-in-page.ts';

/** Why a diagram has no picture; `line` counts from 1 within its source. */
export interface DiagramProblem {
  hash: string;
  kind: 'syntax' | 'unknown-type' | 'unsafe' | 'timeout';
  message: string;
  line?: number;
}

/** A page that broke down says so in the way of one that refused. */
export function drawingFailure(error: unknown): DrawnInPage {
  const message = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
  return { error: { message } };
}
