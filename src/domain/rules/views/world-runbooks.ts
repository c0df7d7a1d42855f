import { readFlow, type Flow } from '../../links/flow.ts';
import { valueAt } from '../../model/values-at.ts';
import type { RunbookBody } from '../../model/body.ts';
import type { Place } from '../../model/place.ts';
import { isAboutRepository, isRunbookBody, type SourceFile } from '../../model/source-file.ts';
import { hasHomes, hasText, isReadme } from './homes.ts';
import { perWorld } from '../per-world.ts';

export interface RunbookSource {
  source: SourceFile;
  body: RunbookBody;
  flow: Flow;
  /** As the front matter says; undefined where it says nothing that can be read. */
  status: unknown;
  /** Where to point for what the runbook as a whole lacks: its title, else its first heading, else the file. */
  title: Place;
}

/** Every runbook whose text could be read, its front matter broken or not. */
export const worldRunbooks = perWorld((world): readonly RunbookSource[] =>
  world.sources.flatMap((source): RunbookSource[] => {
    const { file, body, data } = source;
    if (!isRunbookBody(body) || !hasText(source)) return [];
    if (hasHomes(world) ? isReadme(file) : isAboutRepository(source)) return [];
    return [
      { source, body, flow: readFlow(body, file), status: valueAt(data, ['status']), title: titleOf(source) },
    ];
  }),
);

function titleOf({ file, data, body }: SourceFile): Place {
  if (typeof data === 'object' && data !== null) return { file, data: { path: ['title'] } };
  const span = body?.headings[0]?.span;
  return span ? { file, span } : { file };
}
