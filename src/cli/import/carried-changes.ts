import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { ImportPlan } from '../../adapters/import/runbooks/plan-import.ts';
import type { ContentChange } from '../../adapters/write/write-all.ts';

/** Heaviest file that goes along, and all of them together, in bytes. */
const MOST_BYTES = 10_000_000;
const MOST_TOGETHER = 100_000_000;

/** Pictures and attachments as changes; those that are too heavy are named. */
export function carriedChanges(
  files: ImportPlan['files'],
  root: string,
): { changes: ContentChange[]; problems: string[] } {
  const changes: ContentChange[] = [];
  const problems: string[] = [];
  let together = 0;
  for (const [file, what] of files) {
    const place = 'from' in what ? path.join(root, what.from) : undefined;
    const weight = place === undefined ? 0 : statSync(place).size;
    together += weight;
    if (weight > MOST_BYTES || together > MOST_TOGETHER)
      problems.push(`${file} is too heavy to go along (${Math.round(weight / 1_000_000)} MB)`);
    else
      changes.push({
        file,
        before: undefined,
        after: 'from' in what ? readFileSync(path.join(root, what.from)) : what.bytes,
      });
  }
  return { changes, problems };
}
