import path from 'node:path';
import type { Body } from '../../domain/model/body.ts';
import { DOCUMENT_KINDS, KINDS, type FileKind } from '../../domain/model/kinds.ts';
import type { Programme } from '../../domain/model/programme.ts';
import type { Tlp } from '../../domain/model/tlp.ts';
import { hiddenFiles } from '../../domain/withholding/hidden-files.ts';
import { planCensors, type Bodies } from '../../domain/withholding/plan-censors.ts';
import { publishedFiles, withhold } from '../../domain/withholding/withhold.ts';
import { parseAll } from './parse-all.ts';
import { openParseCache } from './parse-cache.ts';
import type { ParseJob } from './parse-source.ts';
import { parserVersion } from './parser-version.ts';
import type { ReadProgramme } from './read-programme.ts';

/** What of a reading is published from. */
export type Published = Pick<ReadProgramme, 'programme' | 'texts'> & Partial<Pick<ReadProgramme, 'carried'>>;

/**
 * The programme as it may be published under a ceiling: texts that name something hidden are parsed again without it,
 * so that headings, anchors, keys and links come from the same words. `folder` keeps such parses between builds.
 */
export async function publishProgramme(read: Published, ceiling: Tlp, folder?: string): Promise<Programme> {
  const programme = await withholdAbove(read, ceiling, folder);
  return read.carried ? { ...programme, attachments: publishedFiles(programme, read.carried) } : programme;
}

async function withholdAbove(
  { programme, texts }: Published,
  ceiling: Tlp,
  folder: string | undefined,
): Promise<Programme> {
  const hidden = hiddenFiles(programme, ceiling);
  const first = planCensors(programme, hidden);
  if (first.size === 0) return withhold(programme, ceiling);
  const cache = folder ? openParseCache(path.join(folder, 'withheld.pack'), parserVersion()) : undefined;
  const kinds = kindsOf(programme);
  const bodies = new Map(await readAgain(first));
  const second = [...planCensors(programme, hidden, bodies)].filter(
    ([file, censor]) => JSON.stringify(censor) !== JSON.stringify(first.get(file)),
  );
  for (const [file, body] of await readAgain(new Map(second))) bodies.set(file, body);
  cache?.save();
  return withhold(programme, ceiling, bodies);

  async function readAgain(censors: ReturnType<typeof planCensors>): Promise<Bodies> {
    const jobs = [...censors].map(([file, censor]): ParseJob => ({
      kind: kinds.get(file) as FileKind,
      file,
      text: texts.get(file) ?? '',
      censor,
    }));
    const parsed = await parseAll(jobs, cache);
    return new Map(jobs.map(({ file }, at) => [file, parsed[at]?.body as Body]));
  }
}

function kindsOf(programme: Programme): ReadonlyMap<string, FileKind> {
  return new Map(
    DOCUMENT_KINDS.flatMap((kind) =>
      programme[KINDS[kind].list].map(({ file }): [string, FileKind] => [file, kind]),
    ),
  );
}
