import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** What one command cost, with all processes that it started. */
export interface Cost {
  wallSeconds: number;
  /** User and system time; null where there is no POSIX shell to ask. */
  cpuSeconds: number | null;
  /** Largest sum of memory seen at one moment; null where there is no `/proc`. */
  peakMegabytes: number | null;
}

/** Milliseconds between two looks at memory: each walks every page that the processes hold. */
const SAMPLED = 250;

/** The shell's `times` counts every process that was waited for, however deep; its answer comes on its own channel. */
const TIMED = '"$@"; code=$?; times >&3; exit $code';

/** Runs a command and measures it; rejects with the end of what it said where it fails. */
export async function measure(
  command: readonly string[],
  where: { cwd: string; env: Readonly<Record<string, string>> },
): Promise<Cost & { output: string }> {
  const shell = process.platform !== 'win32';
  const [program = '', ...args] = shell ? ['sh', '-c', TIMED, 'sh', ...command] : command;
  const start = performance.now();
  const child = spawn(program, args, {
    cwd: where.cwd,
    env: { ...process.env, ...where.env },
    stdio: ['ignore', 'pipe', 'pipe', shell ? 'pipe' : 'ignore'],
  });
  const said = ['', '', '', ''];
  for (const at of [1, 2, 3]) child.stdio[at]?.on('data', (text: Buffer) => (said[at] += String(text)));
  let peak: number | null = null;
  const sampling = setInterval(() => {
    const now = memoryBelow(child.pid ?? 0);
    if (now !== null) peak = Math.max(peak ?? 0, now);
  }, SAMPLED);
  const code = await new Promise((resolve, reject) => child.on('error', reject).on('close', resolve));
  clearInterval(sampling);
  if (code !== 0)
    throw new Error(
      `${command.join(' ')} ended with ${String(code)}:\n${`${said[1]}\n${said[2]}`.slice(-2000)}`,
    );
  return {
    wallSeconds: (performance.now() - start) / 1000,
    cpuSeconds: shell ? secondsOf(said[3] ?? '') : null,
    peakMegabytes: peak,
    output: said[1] ?? '',
  };
}

/** Sums what `times` says: `0m1.25s 0m0.31s`, for the shell and for what it ran. */
function secondsOf(times: string): number {
  return [...times.matchAll(/(\d+)m([\d.]+)s/g)].reduce(
    (sum, [, minutes, seconds]) => sum + Number(minutes) * 60 + Number(seconds),
    0,
  );
}

/** Megabytes of a process and all below it; what several share counts once. */
function memoryBelow(root: number): number | null {
  try {
    const pids = readdirSync('/proc').filter((entry) => /^\d+$/.test(entry));
    const parents = new Map(pids.map((pid) => [Number(pid), Number(statOf(pid)[1])]));
    const isBelow = (pid: number): boolean => pid === root || (pid > 1 && isBelow(parents.get(pid) ?? 0));
    return pids.reduce((sum, pid) => sum + (isBelow(Number(pid)) ? shareOf(pid) : 0), 0) / 1e6;
  } catch {
    return null;
  }
}

/** Bytes of one process, with its part of what it shares with others; nothing where it ended meanwhile. */
function shareOf(pid: string): number {
  try {
    const kilobytes = /^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1];
    return Number(kilobytes ?? 0) * 1024;
  } catch {
    return 0;
  }
}

/** Fields of `/proc/<pid>/stat` behind the name; a process that ended meanwhile has none. */
function statOf(pid: string): string[] {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return text.slice(text.lastIndexOf(')') + 2).split(' ');
  } catch {
    return [];
  }
}
