import { accessSync, constants, lstatSync, mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** The first of some folders that is there, or can be made, and can be written by this user. */
export function firstWritable(folders: readonly string[]): string | undefined {
  return folders.find((folder) => {
    try {
      mkdirSync(folder, { recursive: true });
      accessSync(folder, constants.W_OK | constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

/** This user's number: also where no name belongs to it, as in containers. */
function userNumber(): string {
  return String(process.getuid?.() ?? 'own');
}

/** A folder of this user alone below the folders for temporary things; nobody else can have prepared it. */
export function privateTemporaryFolder(bases: readonly string[] = [tmpdir()]): string | undefined {
  for (const base of bases) {
    const folder = path.join(base, `readyroom-${userNumber()}`);
    try {
      mkdirSync(folder, { mode: 0o700 });
    } catch {
      // It is there, or cannot be: judged below.
    }
    if (isPrivate(folder)) return folder;
    try {
      return mkdtempSync(`${folder}-`);
    } catch {
      // The next one.
    }
  }
  return undefined;
}

function isPrivate(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK | constants.X_OK);
    const { uid, mode } = lstatSync(folder);
    if (process.getuid === undefined) return true;
    return lstatSync(folder).isDirectory() && uid === process.getuid() && (mode & 0o022) === 0;
  } catch {
    return false;
  }
}
