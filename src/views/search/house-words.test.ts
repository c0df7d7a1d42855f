import { expect, it } from 'vitest';
import { filesOnDisk } from '../../adapters/content/files.ts';
import { readProgramme } from '../../adapters/content/read-programme.ts';
import { csf2 } from '../../domain/frameworks/csf.ts';
import { judgeProgramme } from '../../domain/judged-programme.ts';
import { makeFinder } from '../../domain/search/find-entries.ts';
import { houseWords } from '../reference/synonyms-page.ts';
import { searchIndex } from './search-index.ts';

const { programme } = await readProgramme(filesOnDisk(process.cwd()));
const judged = judgeProgramme(programme, programme.site!, csf2, programme.site!.as_of!);
const finder = makeFinder(searchIndex(judged, []));

it.each(houseWords(judged).flatMap(({ words, links }) => words.map((word) => [word, links] as const)))(
  '%s finds what it names first, however it is cased',
  (word, links) => {
    for (const typed of [word, word.toUpperCase(), `the ${word} please`]) {
      const [best] = finder.find(typed);
      expect(links.map(({ href }) => href)).toContain(`/${best?.entry.address}`);
    }
  },
);
