import module from 'node:module';
import path from 'node:path';
import { createInterface } from 'node:readline/promises';
import { isPackage, PRODUCT } from '../adapters/disk/product.ts';
import { callBy } from '../domain/text/command-line.ts';
import { findCall } from './find-call.ts';
import { cacheFolder } from './work-folders.ts';

// What Node makes of our own modules is kept too: a third of a second at each start. Node 20 cannot.
module.enableCompileCache?.(path.join(cacheFolder(process), 'compiled'));
callBy(findCall({ product: PRODUCT, packaged: isPackage(), cwd: process.cwd(), path: process.env['PATH'] }));
const { explainFailure } = await import('./explain-failure.ts');

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

/** What happens outside the course of a command ends it as well, in words. */
function failed(error: unknown): void {
  process.stderr.write(`${explainFailure(error, process.env)}\n`);
  process.exit(1);
}

/** Who reads the output may stop reading, as `head` does; a full disk behind it is told. */
function unheard(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') failed(error);
  process.exit(process.exitCode ?? 1);
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
