import { printable, printableLine } from '../../adapters/report/printable.ts';
import type { RunFile } from '../../domain/model/run-log.ts';
import { headProblem } from '../../domain/runs/head-problem.ts';
import { readRunFile, runTooLarge } from '../../domain/runs/run-file.ts';
import { secondWords } from '../../domain/runs/run-names.ts';
import { runState } from '../../domain/runs/run-state.ts';
import type { Command, Terminal } from '../command.ts';
import { givenFile, readText, sha256 } from './read-run.ts';
import { UsageError } from '../usage-error.ts';

export const verify: Command = {
  name: 'verify',
  summary: 'Proves that nothing in the exported log of a run was changed',
  usage: 'FILE',
  options: {
    head: {
      type: 'string',
      value: 'HASH',
      help: 'The last hash as it stands in the ticket, or its first 12 digits or more',
    },
  },
  async run(values, positionals, terminal) {
    const { file, bytes } = givenFile(positionals, terminal.cwd, 'the JSON that a run exports');
    const given = String(positionals[0]);
    const head = values['head'] === undefined ? undefined : String(values['head']).trim().toLowerCase();
    if (head !== undefined && !/^[0-9a-f]{12,64}$/.test(head))
      throw new UsageError('Expected --head to be 12 to 64 hexadecimal digits, as the run shows them.');
    const large = runTooLarge(bytes);
    if (large) return broken(terminal, given, [large]);
    const text = readText(file);
    if (text === undefined) return broken(terminal, given, ['It is no text in UTF-8.']);
    const read = readRunFile(text, sha256);
    if ('problems' in read) return broken(terminal, given, read.problems);
    const other = head === undefined ? undefined : headProblem(read.file.entries, head);
    if (other) return broken(terminal, given, [other]);
    terminal.out(`${wholeWords(read.file)}\n`);
    for (const line of remarks(read.file, head)) terminal.err(`${line}\n`);
    return 0;
  },
};

function broken(terminal: Terminal, given: string, problems: readonly string[]): number {
  terminal.err(
    `"${printableLine(given)}" is not whole.\n${problems.map((problem) => `  ${printable(problem)}\n`).join('')}`,
  );
  return 1;
}

function wholeWords({ entries, head }: RunFile): string {
  const [first, last] = [entries[0], entries.at(-1)].map((entry) => secondWords(entry?.at ?? ''));
  const name = printableLine(runState(entries)?.name ?? '');
  return `whole: ${entries.length} ${entries.length === 1 ? 'entry' : 'entries'}, from ${first} to ${last} UTC, last hash ${head}\n"${name}"`;
}

function remarks({ entries }: RunFile, head: string | undefined): string[] {
  const back = entries.find(({ at }, index) => index > 0 && at < entries[index - 1]!.at);
  return [
    ...(back
      ? [
          `Entry ${back.n} bears an earlier time than the one before: the clock of the device was set back, or another device went on.`,
        ]
      : []),
    head === undefined
      ? 'Whoever computes every hash anew goes unnoticed: compare the last hash with the one in the ticket, with --head HASH.'
      : 'The last hash is the one in the ticket.',
  ];
}
