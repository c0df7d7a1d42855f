import { publishProgramme } from '../../adapters/content/publish-programme.ts';
import { readProgramme } from '../../adapters/content/read-programme.ts';
import type { ExportSource } from '../../adapters/export/export-form.ts';
import { attack19 } from '../../domain/frameworks/attack.ts';
import { csf2 } from '../../domain/frameworks/csf.ts';
import { judgeProgramme } from '../../domain/judged-programme.ts';
import type { Programme } from '../../domain/model/programme.ts';
import type { Tlp } from '../../domain/model/tlp.ts';
import type { Change } from '../../domain/rules/define-rule.ts';
import { SITE } from '../build-programme.ts';
import { filesInMemory } from '../memory-files.ts';
import { changedTree, SAMPLE_AS_OF } from '../sample-tree.ts';

/** What exports are given of the sample tree, changed, under a ceiling. */
export async function exportSourceOf(
  changes: readonly Change[] = [],
  ceiling: Tlp = 'AMBER',
): Promise<ExportSource> {
  const read = await readProgramme(filesInMemory(changedTree([...changes])));
  return sourceOf(await publishProgramme(read, ceiling));
}

export function sourceOf(programme: Programme, today = SAMPLE_AS_OF): ExportSource {
  return {
    ...judgeProgramme(programme, programme.site ?? SITE, csf2, today),
    attack: attack19,
    address: 'https://runbooks.example/',
  };
}
