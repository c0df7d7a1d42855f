import { parseArgs } from 'node:util';
import { productManifest } from '../adapters/disk/product.ts';
import { printable } from '../adapters/report/printable.ts';
import { closest } from '../domain/frameworks/suggest.ts';
import { parseOptions, COMMON_OPTIONS, type Command, type OptionValues, type Terminal } from './command.ts';
import { COMMANDS, summarise } from './commands.ts';
import { explainFailure } from './explain-failure.ts';
import { commandHelp, overview } from './help.ts';
import { settleWrites } from './settle-writes.ts';
import { UsageError } from './usage-error.ts';
import { commandLine } from '../domain/text/command-line.ts';

/** Runs one command line. Returns the exit code; wrong use is 2, what the system refuses 1, and never a stack trace. */
export async function runCommand(args: readonly string[], terminal: Terminal): Promise<number> {
  const [name, ...rest] = args;
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    terminal.err(overview(await summarise()));
    return name === undefined ? 2 : 0;
  }
  if (name === '--version') {
    terminal.out(`${productManifest().version}\n`);
    return 0;
  }
  const named = COMMANDS.find((candidate) => candidate.name === name);
  if (!named) {
    const [nearest] = closest(
      name,
      COMMANDS.map((candidate) => candidate.name),
      1,
    );
    terminal.err(
      `Unknown command "${name}".${nearest ? ` Did you mean "${nearest}"?` : ''} "${commandLine('help')}" lists the commands.\n`,
    );
    return 2;
  }
  try {
    const command = await named.load();
    const { values, positionals } = parseLine(command, rest);
    if (values['help']) {
      terminal.err(commandHelp(command));
      return 0;
    }
    await settleWrites(values, terminal);
    return await command.run(values, positionals, terminal);
  } catch (error) {
    terminal.err(`${printable(explainFailure(error, terminal.env))}\n`);
    return error instanceof UsageError ? 2 : 1;
  }
}

function parseLine(command: Command, args: string[]): { values: OptionValues; positionals: string[] } {
  let parsed: { values: OptionValues; positionals: string[] };
  try {
    parsed = parseArgs({
      args: withBareOptions(command, args),
      options: parseOptions(command),
      allowPositionals: command.usage !== undefined,
      strict: true,
    }) as typeof parsed;
  } catch (error) {
    const message = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    throw new UsageError(
      `${message.replace(/[^.?!]$/, '$&.')} "${commandLine(`${command.name} --help`)}" lists the options.`,
    );
  }
  for (const [name, option] of Object.entries({ ...command.options, ...COMMON_OPTIONS })) {
    const value = parsed.values[name];
    if (option.choices && typeof value === 'string' && !option.choices.includes(value)) {
      throw new UsageError(`Unexpected --${name} "${value}", expected one of ${option.choices.join(', ')}.`);
    }
  }
  return parsed;
}

/** `--changed` alone becomes `--changed=`: Node's parser knows no option whose value may be left out. */
function withBareOptions({ options }: Command, args: readonly string[]): string[] {
  return args.map((arg, at) => {
    const option = arg.startsWith('--') ? options[arg.slice(2)] : undefined;
    const next = args[at + 1];
    return option?.bare && (next === undefined || next.startsWith('-')) ? `${arg}=` : arg;
  });
}
