import { isLimit, type ReadingLimit } from '../../model/reading-limits.ts';
import type { SourceFile } from '../../model/source-file.ts';
import type { Report } from '../define-rule.ts';

/** What was not read because it asks too much, each at the place where it passes a limit. */
export function* limitsPassed(
  sources: readonly SourceFile[],
  what: 'too-deep' | 'too-much-work',
): Generator<Report<{ limit: ReadingLimit }>> {
  for (const { file, failures } of sources)
    for (const { reason, detail = '', span } of failures)
      if (reason === what && isLimit(detail))
        yield { place: span ? { file, span } : { file }, args: { limit: detail } };
}
