import { enableCompileCache } from 'node:module';
import path from 'node:path';
import { createInterface } from 'node:readline/promises';
import { cacheFolder } from './work-folders.ts';

// What Node makes of our own modules is kept too: a third of a second at each start.
enableCompileCache(path.join(cacheFolder(process), 'compiled'));
const { runCommand } = await import('./run-command.ts');

const attended = Boolean(process.stdin.isTTY && process.stderr.isTTY);

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
