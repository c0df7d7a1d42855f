import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCli, type CliRun } from './run-cli.ts';
import { cpuTime } from './cpu-time.ts';

/** Two public runbook libraries, as they are in the wild; they stand beside the repository, where at all. */
const CORPORA = path.resolve(import.meta.dirname, '../../../shared/data/corpora');

describe.skipIf(!existsSync(CORPORA))(
  'the public libraries in ../shared/data/corpora (skipped where absent)',
  () => {
    it('are judged in seconds, every mistake counted', async () => {
      let run = {} as CliRun;
      const took = await cpuTime(async () => {
        run = await runCli(['check', '--root', CORPORA, '--format', 'json'], { cwd: CORPORA });
      });
      expect(run).toMatchObject({ code: 1, err: '' });
      expect(took).toBeLessThan(15_000);
      const { findings } = JSON.parse(run.out) as { findings: { code: string; file: string }[] };
      const count = (code: string, below = '') =>
        findings.filter((finding) => finding.code === code && finding.file.startsWith(below)).length;
      // Compared with the files: every one of these links leads nowhere.
      expect(count('link/dead-file', 'aws/')).toBe(65);
      expect(count('link/dead-file')).toBe(69);
      expect(count('link/dead-anchor')).toBe(112);
      expect(count('link/ambiguous-anchor')).toBe(14);
      // TODO, #TODO-link…, {{NAME}}, and parameters of commands that stand outside backticks; at most 100 a file are listed.
      expect(count('content/placeholder', 'aws/')).toBe(6);
      expect(count('content/placeholder')).toBe(325);
      // "Link TBD" in quotations.
      expect(count('content/possible-placeholder')).toBe(14);
      expect(count('runbook/near-duplicate')).toBe(1);
      expect(count('content/stub')).toBe(2);
      // No file of them is empty, no secret stands in them but those of the documentation, no revoked id is named.
      for (const code of [
        'file/unreadable',
        'content/secret',
        'attack/revoked-technique',
        'attack/revoked-in-text',
      ])
        expect(count(code), code).toBe(0);
    });
  },
);
