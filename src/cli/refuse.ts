import { printable } from '../adapters/report/printable.ts';
import type { Terminal } from './command.ts';

/** Says why a file was not applied; the exit code. */
export function refuse(terminal: Terminal, given: string, problems: readonly string[]): number {
  return writeNothing(terminal, [
    `"${given}" was not applied.`,
    ...problems.map((problem) => `  ${printable(problem)}`),
  ]);
}

/** Says why nothing is written, a line for each reason; the exit code. */
export function writeNothing(terminal: Terminal, lines: readonly string[]): number {
  terminal.err(`${lines.join('\n')}\nNothing was written.\n`);
  return 1;
}
