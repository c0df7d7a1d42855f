import { existsSync, globSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesOnDisk } from '../../adapters/content/files.ts';
import { judgeProgramme } from '../judge-tree.ts';
import { SAMPLE_AS_OF } from '../sample-tree.ts';
import { isOfCase, placeOf } from './read-case.ts';

/** Small programmes that other people's reports and libraries made; they stand beside the repository, where at all. */
const CASES = path.resolve(import.meta.dirname, '../../../../shared/cases');

describe.skipIf(!existsSync(CASES))('the cases in ../shared/cases (skipped where absent)', () => {
  it('have the recorded findings, each at its place: `vitest --update` records them again', async () => {
    const roots = globSync(['[0-9]*/', 'libraries/*/{in,after}/', 'faults/*/in/'], { cwd: CASES }).toSorted();
    const lines: string[] = [];
    for (const root of roots) {
      const found = await judgeProgramme(filesOnDisk(path.join(CASES, root)), SAMPLE_AS_OF);
      const places = found.filter(isOfCase).map(placeOf);
      lines.push(`${root.split(path.sep).join('/')}`, ...places.map((place) => `  ${place}`));
    }
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('shared-cases.recorded');
  });
});
