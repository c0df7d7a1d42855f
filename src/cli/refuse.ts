import { printable } from '../adapters/report/printable.ts';
import type { Terminal } from './command.ts';

/** Says why a file was not applied; the exit code. */
export function refuse(terminal: Terminal, given: string, problems: readonly string[]): number {
  terminal.err(
    `"${given}" was not applied.\n${problems.map((problem) => `  ${printable(problem)}\n`).join('')}Nothing was written.\n`,
  );
  return 1;
}
