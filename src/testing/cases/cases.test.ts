import { globSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesOnDisk } from '../../adapters/content/files.ts';
import { readFrontMatter } from '../../adapters/content/front-matter.ts';
import { valueAt } from '../../domain/model/values-at.ts';
import { pageHtml } from '../forge/page-shape.ts';
import { judgeProgramme } from '../judge-tree.ts';
import { SAMPLE_AS_OF } from '../sample-tree.ts';
import { treeOnDisk } from '../tree-on-disk.ts';
import { isOfCase, placeOf, readCase } from './read-case.ts';

const name = (file: string) => path.basename(file, '.txt');
const CASES = globSync('*.txt', { cwd: import.meta.dirname })
  .toSorted()
  .map(name);
const caseOf = (one: string) => readCase(path.join(import.meta.dirname, `${one}.txt`));

describe('small programmes with what is right about them', () => {
  it.each(CASES)('%s: every finding at its place, and no other', async (one) => {
    const { tree, findings } = caseOf(one);
    const root = treeOnDisk(tree);
    const found = (await judgeProgramme(filesOnDisk(root), SAMPLE_AS_OF)).filter(isOfCase);
    expect(found.map(placeOf).toSorted()).toEqual(findings.map((line) => line.split(' | ')[0]).toSorted());
    for (const [place, words] of findings.map((line) => line.split(' | ')))
      if (words !== undefined)
        expect(
          found
            .filter((finding) => placeOf(finding) === place)
            .map(({ message, hint }) => `${message} ${hint}`)
            .join('\n'),
        ).toContain(words);
  });

  it.each(CASES.filter((one) => caseOf(one).shown.size > 0))('%s: the page shows it', (one) => {
    const { tree, shown } = caseOf(one);
    for (const [file, pieces] of shown) {
      const { body, matter } = readFrontMatter(
        String(tree[file])
          .replace(/^\uFEFF/, '')
          .replaceAll('\r\n', '\n'),
      );
      const html = pageHtml(file, body, valueAt(matter?.data, ['title']));
      for (const piece of pieces)
        if (piece.startsWith('not: ')) expect(html).not.toContain(piece.slice('not: '.length));
        else expect(html).toContain(piece);
    }
  });
});
