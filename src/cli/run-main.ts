import { createInterface } from 'node:readline/promises';
import { isPackage, PRODUCT, takeKept } from '../adapters/disk/product.ts';
import { callBy } from '../domain/text/command-line.ts';
import { findCall } from './find-call.ts';
import type { KeptCommands } from './start/kept-commands.ts';

/** Runs the command that this process was started for. `kept`: what a clone has kept of itself. */
export async function runMain(kept?: KeptCommands): Promise<void> {
  if (kept) takeKept(kept.scripts, kept.digests);
  callBy(
    findCall({ product: PRODUCT, packaged: isPackage(), cwd: process.cwd(), path: process.env['PATH'] }),
  );
  // Some words are made when their module is read, and say how the command is called.
  const { explainFailure } = await import('./explain-failure.ts');
  const failed = (error: unknown): void => {
    // What happens outside the course of a command ends it as well, in words.
    process.stderr.write(`${explainFailure(error, process.env)}\n`);
    process.exit(1);
  };
  const unheard = (error: NodeJS.ErrnoException): void => {
    // Who reads the output may stop reading, as `head` does; a full disk behind it is told.
    if (error.code !== 'EPIPE') failed(error);
    process.exit(process.exitCode ?? 1);
  };
  process.on('uncaughtException', failed);
  process.stdout.on('error', unheard);
  process.stderr.on('error', unheard);
  const { runCommand } = await import('./run-command.ts');
  const attended = Boolean(process.stdin.isTTY && process.stderr.isTTY);
  try {
    process.exitCode = await runCommand(process.argv.slice(2), {
      cwd: process.cwd(),
      env: process.env,
      out: (text) => process.stdout.write(text),
      err: (text) => process.stderr.write(text),
      terminal: Boolean(process.stderr.isTTY),
      columns: process.stderr.columns,
      rows: process.stderr.rows,
      ...(attended ? { ask } : {}),
      clock: () => new Date().toISOString().slice(0, 10),
    });
  } catch (error) {
    failed(error);
  }
}

async function ask(question: string): Promise<string> {
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  // Ctrl+C at a question ends the command, as everywhere else.
  lines.once('SIGINT', () => process.exit(130));
  const ended = new Promise<string>((resolve) => lines.once('close', () => resolve('')));
  try {
    return await Promise.race([lines.question(question), ended]);
  } finally {
    lines.close();
  }
}
