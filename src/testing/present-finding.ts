import type { PresentedFinding } from '../adapters/report/present.ts';

/** A finding as reporters get it, for their tests. */
export function presented(changes: Partial<PresentedFinding> = {}): PresentedFinding {
  return {
    code: 'link/dead-file',
    severity: 'error',
    message: 'There is no file "plan.md".',
    hint: 'Write it, or delete the link.',
    file: 'content/guides/why.md',
    line: 3,
    column: 5,
    endLine: 3,
    endColumn: 14,
    related: [],
    url: '/reference/rules/link/dead-file/',
    ...changes,
  };
}
