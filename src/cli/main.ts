import { runCommand } from './run-command.ts';

process.exitCode = await runCommand(process.argv.slice(2), {
  cwd: process.cwd(),
  env: process.env,
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  terminal: Boolean(process.stderr.isTTY),
  clock: () => new Date().toISOString().slice(0, 10),
});
