import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { visibleWords } from '../../adapters/import/runbooks/visible-words.ts';
import { rows } from '../length.ts';
import { runCli } from '../run-cli.ts';
import { emptyFolder } from '../tree-on-disk.ts';

/** Two public runbook libraries, as they are in the wild; they stand beside the repository, where at all. */
const CORPORA = path.resolve(import.meta.dirname, '../../../../shared/data/corpora');

/** Keys of a front matter are no words of its author. */
const bodyOf = (text: string) => text.replace(/^---\r?\n[^]*?\n---\r?\n/, '');

interface Report {
  pages: { from: string; to: string; minutes: number }[];
  skipped: { file: string }[];
  refused: unknown[];
}

describe.skipIf(!existsSync(CORPORA))(
  'the public libraries in ../shared/data/corpora, imported (skipped where absent)',
  () => {
    it.each(rows(['aws/playbooks/Amazon GuardDuty Playbooks/EKS Findings'], ['aws', 'counteractive']))(
      'every page of %s becomes a draft without errors, word for word',
      async (library) => {
        const cwd = emptyFolder();
        const source = path.join(CORPORA, library);
        const { code, out } = await runCli(['import', 'runbooks', source, '--out', cwd, '--format', 'json'], {
          cwd,
        });
        const report = JSON.parse(out) as Report;
        expect([code, report.refused, report.skipped]).toEqual([0, [], []]);
        expect(report.pages.map(({ from }) => from).toSorted()).toEqual(
          globSync('**/*.md', { cwd: source }).toSorted(),
        );
        const long = report.pages.filter(
          ({ from, minutes }) => minutes > 5 && /IRP|playbook-|Findings|IAM/.test(from),
        );
        expect(long, 'playbooks that need more than five minutes').toEqual([]);
        for (const { from, to } of report.pages) {
          const left = new Map<string, number>();
          for (const word of visibleWords(readFileSync(path.join(cwd, to), 'utf8')))
            left.set(word, (left.get(word) ?? 0) + 1);
          const lost = visibleWords(bodyOf(readFileSync(path.join(source, from), 'utf8'))).filter((word) => {
            left.set(word, (left.get(word) ?? 0) - 1);
            return (left.get(word) ?? 0) < 0;
          });
          expect(lost, from).toEqual([]);
        }
        expect((await runCli(['check', '--root', cwd], { cwd })).code).toBe(0);
      },
    );
  },
);
