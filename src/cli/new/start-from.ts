import { statSync } from 'node:fs';
import path from 'node:path';
import type { OptionValues, Terminal } from '../command.ts';
import { UsageError } from '../usage-error.ts';

/** The folder of a team's own pages, looked for before anything is written; undefined where none is named. */
export function pagesToStartFrom(
  given: OptionValues[string],
  root: string,
  terminal: Terminal,
): string | undefined {
  if (typeof given !== 'string') return undefined;
  const folder = path.resolve(terminal.cwd, given);
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    throw new UsageError(`There is no folder "${given}" to start from.`);
  if (folder === root)
    throw new UsageError(`"${given}" is the new programme itself; name the folder in which the pages lie.`);
  return folder;
}
