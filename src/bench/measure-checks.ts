import { spawn } from 'node:child_process';
import { appendFileSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { measure } from './measure.ts';
import type { Measured } from './report.ts';

/** The machine does other things too: of several runs, the quickest says most about the program. */
const ROUNDS = 3;
const EDITS = 8;
const REMARK = path.join(import.meta.dirname, 'parse-with-remark.ts');

export interface CheckBench {
  cli: string;
  root: string;
  /** A runbook that an author edits. */
  edited: string;
  cache: string;
}

/**
 * Checks of a programme beside the least that reading it costs: remark alone on the same files. Cold: nothing has been
 * parsed before; what Node makes of our own modules is kept, as after the first command ever.
 */
export async function measureChecks({ cli, root, edited, cache }: CheckBench): Promise<Measured[]> {
  const env = { READYROOM_CACHE: cache };
  const run = (...args: string[]) => measure([process.execPath, ...args], { cwd: root, env });
  const check = () => run(cli, 'check', '--root', root, '--format', 'json');
  const edit = () => appendFileSync(edited, '\nOne more sentence.\n');
  const measured: Measured[] = [];
  await run(cli, 'check', '--help');
  for (const [name, work] of [
    ['remark alone', () => run(REMARK, root)],
    ['check, cold', () => (forgetParsed(cache), check())],
    ['check, warm', check],
    ['check, after one edit', () => (edit(), check())],
  ] as const) {
    process.stderr.write(`  … ${name}\n`);
    const rounds = [];
    for (let round = 0; round < ROUNDS; round++) rounds.push(await work());
    const { output: _findings, ...best } = rounds.reduce((one, other) =>
      (other.cpuSeconds ?? other.wallSeconds) < (one.cpuSeconds ?? one.wallSeconds) ? other : one,
    );
    measured.push({ name, ...best, wallSeconds: Math.min(...rounds.map(({ wallSeconds }) => wallSeconds)) });
  }
  process.stderr.write('  … re-check while watching\n');
  const wallSeconds = await watched([cli, 'check', '--root', root, '--watch'], env, edit);
  return [
    ...measured,
    { name: 're-check while watching', wallSeconds, cpuSeconds: null, peakMegabytes: null },
  ];
}

function forgetParsed(cache: string): void {
  for (const name of readdirSync(cache))
    if (name !== 'compiled') rmSync(path.join(cache, name), { recursive: true, force: true });
}

/** Seconds from an edit to the report about it, the quickest of several. */
async function watched(args: string[], env: Record<string, string>, edit: () => void): Promise<number> {
  const child = spawn(process.execPath, args, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const reported = () =>
    new Promise<void>((resolve, reject) => {
      child.stderr.on('data', function hear(text: Buffer) {
        if (!String(text).includes('Watching')) return;
        child.stderr.off('data', hear);
        resolve();
      });
      child.once('exit', () => reject(new Error('check --watch has ended')));
    });
  try {
    await reported();
    const seconds: number[] = [];
    for (let round = 0; round < EDITS; round++) {
      const report = reported();
      const start = performance.now();
      edit();
      await report;
      seconds.push((performance.now() - start) / 1000);
    }
    return Math.min(...seconds);
  } finally {
    child.kill();
  }
}
