import { existsSync } from 'node:fs';
import path from 'node:path';
import { filesOnDisk, type Files } from '../adapters/content/files.ts';
import { readProgramme, type ReadProgramme } from '../adapters/content/read-programme.ts';
import type { SourceFile } from '../domain/model/source-file.ts';

const NO_FILES: Files = { list: async () => [], read: () => Promise.reject(new Error('no files')) };

/** Reads the programme below a folder without judging it; a folder without `content/` holds none. */
export function readRoot(root: string): Promise<ReadProgramme> {
  return readProgramme(existsSync(path.join(root, 'content')) ? filesOnDisk(root) : NO_FILES);
}

/** True where the file could not be made part of the programme. */
export function fellOut({ kind, failures, issues }: SourceFile): boolean {
  return kind !== undefined && failures.length + issues.length > 0;
}
