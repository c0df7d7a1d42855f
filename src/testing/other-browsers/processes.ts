import { spawn, type ChildProcess } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import path from 'node:path';

/** Where a command of this machine lies; the first of the names or paths that can be run. */
export function findCommand(names: readonly string[]): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter).filter(Boolean);
  return names
    .flatMap((name) => (path.isAbsolute(name) ? [name] : folders.map((folder) => path.join(folder, name))))
    .find(canRun);
}

function canRun(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

export interface Started {
  /** Resolves with the first match of what is said on a stream; rejects where the process ends before. */
  hear(stream: 'stderr' | 'stdout', said: RegExp): Promise<string>;
  /** Ends it, with all that it started. */
  stop(): Promise<void>;
}

/** Starts a program in a group of its own. */
export function startProcess(
  command: string | undefined,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Started {
  const child = spawn(command ?? '', args, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  const heard = { stderr: '', stdout: '' };
  for (const stream of ['stderr', 'stdout'] as const)
    child[stream].on('data', (part: Buffer) => {
      heard[stream] += String(part);
      child.emit('heard');
    });
  let isGone = false;
  const gone = new Promise<void>((resolve) => {
    const end = (): void => ((isGone = true), resolve());
    child.once('close', end).once('error', end);
  });
  return {
    hear: (stream, said) =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          const found = said.exec(heard[stream]);
          if (found) resolve(found[1] ?? found[0]);
          else if (isGone) reject(new Error(`${command} ended: ${heard.stderr.slice(-400)}`));
        };
        child.on('heard', look);
        void gone.then(look);
        look();
      }),
    async stop() {
      if (!isGone) stopGroup(child);
      await gone;
    },
  };
}

function stopGroup({ pid }: ChildProcess): void {
  try {
    if (pid !== undefined) process.kill(-pid, 'SIGKILL');
  } catch {
    // It was gone already.
  }
}
