import { COMMON_OPTIONS, type Command } from './command.ts';
import { commandLine } from '../domain/text/command-line.ts';

/** The list of commands. */
export function overview(commands: readonly Pick<Command, 'name' | 'summary'>[]): string {
  const width = Math.max(...commands.map(({ name }) => name.length));
  const lines = commands.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`);
  return `Usage: readyroom <command> [options]\n       readyroom --version\n\n${lines.join('\n')}\n\n"${commandLine('<command> --help')}" explains one.\n`;
}

/** One command's help. */
export function commandHelp(command: Command): string {
  const options = Object.entries({ ...command.options, ...COMMON_OPTIONS });
  const names = options.map(
    ([name, option]) =>
      `--${name}${option.value ? ` ${option.bare ? `[${option.value}]` : option.value}` : ''}${option.choices ? ` ${option.choices.join('|')}` : ''}`,
  );
  const width = Math.min(34, Math.max(...names.map((name) => name.length)));
  const lines = options.map(([, option], at) => `  ${(names[at] ?? '').padEnd(width)}  ${option.help}`);
  return `Usage: readyroom ${command.name}${command.usage ? ` ${command.usage}` : ''} [options]\n\n${command.summary}\n\n${lines.join('\n')}\n`;
}
