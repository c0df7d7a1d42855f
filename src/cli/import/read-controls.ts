import { existsSync } from 'node:fs';
import path from 'node:path';
import { filesOnDisk, type Files } from '../../adapters/content/files.ts';
import { readProgramme, type ReadProgramme } from '../../adapters/content/read-programme.ts';
import type { SourceFile } from '../../domain/model/source-file.ts';

const NEEDED = /^content\/(site\.yml|roles\.yml|assessments\/[^/]+)$/;

/** Reads the controls of the programme below a folder, its site and its roles, and judges nothing. No `content/`: no controls. */
export function readControls(root: string): Promise<ReadProgramme> {
  return readPart(root, NEEDED);
}

/** Reads the files of a programme that a pattern names, and judges nothing. No `content/`: no file. */
export function readPart(root: string, needed: RegExp): Promise<ReadProgramme> {
  const files = filesOnDisk(root);
  const list: Files['list'] = async () => {
    if (!existsSync(path.join(root, 'content'))) return [];
    return (await files.list()).filter(({ file }) => needed.test(file));
  };
  return readProgramme({ list, read: files.read });
}

/** True where the file could not be made part of the programme. */
export function fellOut({ kind, failures, issues }: SourceFile): boolean {
  return kind !== undefined && failures.length + issues.length > 0;
}
