import { publishProgramme } from '../adapters/content/publish-programme.ts';
import { readProgramme } from '../adapters/content/read-programme.ts';
import type { Programme } from '../domain/model/programme.ts';
import type { Tlp } from '../domain/model/tlp.ts';
import type { Change } from '../domain/rules/define-rule.ts';
import { filesInMemory } from './memory-files.ts';
import { changedTree } from './sample-tree.ts';

/** The sample programme with some changes, as a site of that ceiling publishes it. */
export async function publishedSample(
  changes: readonly Change[],
  ceiling: Tlp = 'AMBER',
): Promise<Programme> {
  return publishProgramme(await readProgramme(filesInMemory(changedTree([...changes]))), ceiling);
}
