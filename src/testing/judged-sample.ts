import { readProgramme } from '../adapters/content/read-programme.ts';
import { csf2 } from '../domain/frameworks/csf.ts';
import { judgeProgramme, type JudgedProgramme } from '../domain/judged-programme.ts';
import type { History } from '../domain/model/history.ts';
import type { Change } from '../domain/rules/define-rule.ts';
import { filesInMemory } from './memory-files.ts';
import { changedTree, SAMPLE_AS_OF } from './sample-tree.ts';

/** The sample tree, changed and judged: what views are given. */
export async function judgedSample(
  changes: readonly Change[] = [],
  today = SAMPLE_AS_OF,
  edits?: History,
): Promise<JudgedProgramme> {
  const { programme } = await readProgramme(filesInMemory(changedTree(changes)));
  if (!programme.site) throw new Error('the changes broke content/site.yml');
  return judgeProgramme(programme, programme.site, csf2, today, edits);
}
