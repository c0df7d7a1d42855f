import { isDepth, type PassedLimit } from '../../domain/model/reading-limits.ts';
import type { ReadFailure } from '../../domain/model/source-file.ts';

/** A passed limit as a fact about its file. */
export function limitFailure({ limit, line, column }: PassedLimit): ReadFailure {
  const start = { line, column };
  return {
    reason: isDepth(limit) ? 'too-deep' : 'too-much-work',
    detail: limit,
    span: { start, end: start },
  };
}

/** True for what says that nothing of the file was read. */
export function isRefused({ reason }: ReadFailure): boolean {
  return reason === 'too-deep' || reason === 'too-much-work';
}
