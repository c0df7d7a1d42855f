import path from 'node:path';
import type { Option, OptionValues, Terminal } from '../command.ts';
import { UsageError } from '../usage-error.ts';

/** Options that several kinds of import take, with one meaning. */
export const OUT_OPTION: Option = {
  type: 'string',
  value: 'DIR',
  help: 'Programme to write to; --root, if given, is where it is read from',
};
export const DRY_RUN_OPTION: Option = {
  type: 'boolean',
  help: 'Say what would be written, and write nothing',
};
export const FORCE_OPTION: Option = {
  type: 'boolean',
  help: 'Go on where the import would rather ask first',
};

/** The folder of a kind, or `content/`, means the programme that it belongs to. */
function programmeOf(folder: string, kind: string): string {
  const parts = folder.split(path.sep);
  if (parts.at(-1) === kind && parts.at(-2) === 'content') return path.resolve(folder, '../..');
  return parts.at(-1) === 'content' ? path.dirname(folder) : folder;
}

/** Where an import reads the programme, and where it writes: the same where only one is named. */
export function importRoots(
  values: OptionValues,
  { cwd }: Terminal,
  kind: string,
): { root: string; out: string } {
  const [root, out] = [textOption(values, 'root'), textOption(values, 'out')];
  const target = out === undefined ? undefined : programmeOf(path.resolve(cwd, out), kind);
  const source = root === undefined ? (target ?? cwd) : path.resolve(cwd, root);
  return { root: source, out: target ?? source };
}

export function textOption(values: OptionValues, name: string): string | undefined {
  const value = values[name];
  if (typeof value !== 'string') return undefined;
  if (value.trim() === '') throw new UsageError(`--${name} is empty.`);
  return value;
}
