import { runCommand } from '../cli/run-command.ts';
import { emptyFolder } from './tree-on-disk.ts';

export interface CliRun {
  code: number;
  out: string;
  err: string;
}

/** The clock's today in tests of the command line. */
export const CLI_TODAY = '2026-11-15';

/** Runs one command line in-process, as if typed in `cwd`. */
export async function runCli(
  args: readonly string[],
  {
    cwd,
    clock = CLI_TODAY,
    env = {},
  }: { cwd: string; clock?: string; env?: Record<string, string | undefined> },
): Promise<CliRun> {
  const run: CliRun = { code: -1, out: '', err: '' };
  run.code = await runCommand(args, {
    cwd,
    env: { NO_COLOR: '1', READYROOM_CACHE: emptyFolder(), ...env },
    out: (text) => void (run.out += typeof text === 'string' ? text : Buffer.from(text).toString('latin1')),
    err: (text) => void (run.err += text),
    terminal: false,
    clock: () => clock,
  });
  return run;
}
