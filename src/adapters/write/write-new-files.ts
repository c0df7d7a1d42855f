import { writeAll } from './write-all.ts';

/**
 * Writes files that must not be there yet; all or none. Returns those that are there already, and then wrote nothing.
 * A file that appears meanwhile is not overwritten either.
 */
export function writeNewFiles(root: string, files: ReadonlyMap<string, string>): Promise<string[]> {
  return writeAll(
    root,
    [...files].map(([file, after]) => ({ file, before: undefined, after })),
  );
}
