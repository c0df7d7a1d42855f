import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { writeFiles } from '../../bench/corpus.ts';
import { exceeds, TLP_LABELS } from '../../domain/model/tlp.ts';
import { canaryFiles, canaryTree } from '../canary/canary-tree.ts';
import { placesOf, wordsIn } from '../canary/search-bytes.ts';
import { runBuild } from './build-command.ts';
import { readPdf } from './read-pdf.ts';

const PRODUCT = path.resolve(import.meta.dirname, '../../..');
const scratch = mkdtempSync(path.join(tmpdir(), 'readyroom-withheld-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const FILES = canaryFiles(5);
/** Five files of each kind, one of each label; single files have each label in turn. */
const labelled = (turn: number) =>
  Object.fromEntries(
    FILES.map(({ file }, at) => [file, TLP_LABELS[(at + turn) % TLP_LABELS.length] ?? 'RED'] as const),
  );

describe.each(TLP_LABELS.map((ceiling, turn) => ({ ceiling, turn })))(
  'under $ceiling',
  ({ ceiling, turn }) => {
    const root = path.join(scratch, `in-${turn}`);
    const labels = labelled(turn);
    const hidden = FILES.filter(({ file }) => exceeds(labels[file] ?? 'RED', ceiling)).map(
      ({ word }) => word,
    );

    it('no byte of the site holds a withheld word', async () => {
      await writeFiles(root, canaryTree(FILES, labels));
      const out = path.join(scratch, `out-${turn}`);
      const built = await runBuild(['--root', root, '--out', out, '--tlp', ceiling]);
      expect(built.code, built.err).toBe(0);
      expect(placesOf(out, hidden)).toEqual([]);
    });

    it('no file of the pack holds one, nor the text of its PDFs', async () => {
      const out = path.join(scratch, `pack-${turn}`);
      const given = ['export', 'pack', '--pdf', '--root', root, '--out', out, '--tlp', ceiling];
      const err = await new Promise<string>((resolve) => {
        execFile(
          process.execPath,
          [path.join(PRODUCT, 'src/cli/main.ts'), ...given],
          { cwd: PRODUCT, maxBuffer: 1 << 24 },
          (error, _out, said) => resolve(error ? said : ''),
        );
      });
      expect(err).toBe('');
      expect(placesOf(out, hidden)).toEqual([]);
      for (const name of readdirSync(out).filter((file) => file.endsWith('.pdf'))) {
        const pages = await readPdf(readFileSync(path.join(out, name)));
        expect(wordsIn(name, JSON.stringify(pages), hidden)).toEqual([]);
      }
    });
  },
);
