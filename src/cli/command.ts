import type { ParseArgsConfig } from 'node:util';
import type { Day } from '../domain/model/time/day.ts';

/** What a command gets of the world: everything else it is given by `main.ts`. */
export interface Terminal {
  cwd: string;
  env: Readonly<Record<string, string | undefined>>;
  /** For programs; a workbook is bytes. */
  out(text: string | Uint8Array): void;
  /** For people. */
  err(text: string): void;
  terminal: boolean;
  /** Its width and height; absent where nobody looks at one. */
  columns?: number | undefined;
  rows?: number | undefined;
  /** Asks the person at the terminal; absent where nobody sits there. */
  ask?(question: string): Promise<string>;
  /** The clock's today. */
  clock(): Day;
}

export type OptionValues = Record<string, string | boolean | string[] | undefined>;

export interface Option {
  type: 'string' | 'boolean';
  /** Name of the value in the help, such as DIR. */
  value?: string;
  help: string;
  short?: string;
  choices?: readonly string[];
  /** True: the value may be left out, and is then empty text. */
  bare?: true;
  /** True: it may be given several times, and its values are a list. */
  multiple?: true;
}

export interface Command {
  name: string;
  summary: string;
  /** Positional arguments as the help shows them; absent means none. */
  usage?: string;
  options: Record<string, Option>;
  /** Returns the exit code: 0 fine, 1 findings or failed work, 2 wrong use. */
  run(values: OptionValues, positionals: string[], terminal: Terminal): Promise<number>;
}

/** Options that every command takes. */
export const COMMON_OPTIONS: Record<string, Option> = {
  root: {
    type: 'string',
    value: 'DIR',
    help: 'Folder with runbooks/ and content/ (default: the current folder)',
  },
  'as-of': {
    type: 'string',
    value: 'DATE',
    help: 'Day to judge on, YYYY-MM-DD (default: as_of of site.yml, else today)',
  },
  help: { type: 'boolean', short: 'h', help: 'Show this help' },
};

/** The options in the form that `node:util` parses. */
export function parseOptions(command: Command): NonNullable<ParseArgsConfig['options']> {
  return Object.fromEntries(
    Object.entries({ ...command.options, ...COMMON_OPTIONS }).map(([name, { type, short, multiple }]) => [
      name,
      { type, ...(short ? { short } : {}), ...(multiple ? { multiple } : {}) },
    ]),
  );
}
