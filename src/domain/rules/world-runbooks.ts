import { readFlow, type Flow } from '../links/flow.ts';
import { valueAt } from '../links/values-at.ts';
import type { RunbookBody } from '../model/body.ts';
import type { Place } from '../model/place.ts';
import { isRunbookBody, type SourceFile } from '../model/source-file.ts';
import { hasHomes, isReadme } from './homes.ts';
import { perWorld } from './per-world.ts';

export interface RunbookSource {
  source: SourceFile;
  body: RunbookBody;
  flow: Flow;
  /** As the front matter says; undefined where it says nothing that can be read. */
  status: unknown;
  /** Where to point for what the runbook as a whole lacks: its title, else the file. */
  title: Place;
}

/** Every runbook whose text could be read, its front matter broken or not. */
export const worldRunbooks = perWorld((world): readonly RunbookSource[] =>
  world.sources.flatMap((source): RunbookSource[] => {
    const { file, body, data } = source;
    if (!isRunbookBody(body) || (hasHomes(world) && isReadme(file))) return [];
    const title = { file, data: { path: ['title'] } };
    return [{ source, body, flow: readFlow(body, file), status: valueAt(data, ['status']), title }];
  }),
);
