import fc from 'fast-check';
import { expect, it } from 'vitest';
import { publishProgramme } from '../../adapters/content/publish-programme.ts';
import { readProgramme } from '../../adapters/content/read-programme.ts';
import type { CanaryFile } from '../../testing/canary/canary-text.ts';
import { canaryFiles, canaryTree } from '../../testing/canary/canary-tree.ts';
import { runs } from '../../testing/length.ts';
import { filesInMemory } from '../../testing/memory-files.ts';
import { csf2 } from '../frameworks/csf.ts';
import { judgeProgramme } from '../judged-programme.ts';
import { exceeds, TLP_LABELS, type Tlp } from '../model/tlp.ts';
import { publishedFiles } from './withhold.ts';

const FILES = canaryFiles();
const TODAY = '2026-10-31';
const labels = fc.tuple(...FILES.map(() => fc.constantFrom(...TLP_LABELS)));

async function publish(given: readonly Tlp[], ceiling: Tlp) {
  const byFile = Object.fromEntries(FILES.map(({ file }, at) => [file, given[at] as Tlp]));
  const read = await readProgramme(filesInMemory(canaryTree(FILES, byFile)));
  const hidden = FILES.filter((_, at) => exceeds(given[at] as Tlp, ceiling));
  return { read, hidden, published: await publishProgramme(read, ceiling) };
}

/** Each text shows its own picture and that of the next: one that a withheld text shows is withheld. */
function wantedPictures(hidden: readonly CanaryFile[]): string[] {
  const texts = FILES.filter(({ file }) => file.endsWith('.md')).toSorted((a, b) =>
    a.file < b.file ? -1 : 1,
  );
  return texts
    .filter((one, at) => !hidden.includes(one) && !hidden.includes(texts[at - 1] ?? one))
    .map(({ picture }) => picture)
    .sort();
}

function numbers(programme: Awaited<ReturnType<typeof publish>>['published']) {
  const { score, readiness } = judgeProgramme(programme, programme.site!, csf2, TODAY);
  return {
    scores: [score.overall, ...score.functions, ...score.subcategories].map((node) => [
      node.score,
      node.low,
      node.high,
      node.coverage,
      node.evidenced,
      node.level,
    ]),
    readiness: readiness.functions.map(({ id, state, readiness: share, items }) => [
      id,
      state,
      share,
      ...items.map((item) => [item.state, item.judged, item.failing.length]),
    ]),
  };
}

it('whatever is labelled how, under any ceiling: no word of a withheld file is published, every other file is, and scores and readiness are the same', async () => {
  await fc.assert(
    fc.asyncProperty(labels, fc.constantFrom(...TLP_LABELS), async (given, ceiling) => {
      const { hidden, read, published } = await publish(given, ceiling);
      const text = JSON.stringify(published);
      const left = hidden
        .filter(({ word }) => text.includes(word))
        .map(({ word }) => text.slice(text.indexOf(word) - 120, text.indexOf(word) + 60));
      expect(left).toEqual([]);
      for (const one of FILES) if (!hidden.includes(one)) expect(text).toContain(one.word);
      const pictures = publishedFiles(published, read.carried).map(({ file }) => file);
      expect(pictures).toEqual(wantedPictures(hidden));
      expect(numbers(published)).toEqual(numbers(read.programme));
    }),
    { numRuns: runs(4, 40), endOnFailure: true },
  );
});
