import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { failedFiles, mayBeJudgedAgain } from './failed-files.ts';

/**
 * The test command: `vitest run` with what follows. Where a few files fail of a whole run, which shares its two cores
 * among browsers, builds and killed processes, each of them is judged once more, with nothing beside it. What is broken
 * fails again; what only raced is named, so that somebody mends it.
 */
const root = path.resolve(import.meta.dirname, '../..');
const asked = process.argv.slice(2);

function vitest(words: readonly string[]): number {
  const command = path.join(root, 'node_modules/vitest/vitest.mjs');
  const config = path.join(root, 'src/testing/vitest.config.ts');
  const run = spawnSync(process.execPath, [command, 'run', '--config', config, ...words], {
    cwd: root,
    stdio: 'inherit',
  });
  return run.status ?? 1;
}

const scratch = mkdtempSync(path.join(tmpdir(), 'readyroom-tests-'));
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }));
const report = path.join(scratch, 'report.json');
const first = vitest([...asked, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]);
const failed =
  first === 0 || !existsSync(report) ? [] : failedFiles(JSON.parse(readFileSync(report, 'utf8')), root);
if (first === 0 || !mayBeJudgedAgain(failed, asked)) process.exit(first);

console.log(`\nJudged again, each alone: ${failed.join(', ')}\n`);
const mode = asked.includes('long') ? ['--mode', 'long'] : [];
const again = failed.filter((file) => vitest([...mode, '--maxWorkers=1', file]) !== 0);
console.log(
  again.length > 0
    ? `\nFailed again: ${again.join(', ')}`
    : `\nPassed when judged alone, so it races with what runs beside it: ${failed.join(', ')}. Mend the test.`,
);
process.exit(again.length > 0 ? 1 : 0);
