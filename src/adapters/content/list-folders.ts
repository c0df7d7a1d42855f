import { lstatSync, readdirSync, type Stats } from 'node:fs';
import path from 'node:path';
import { isCarried } from '../../domain/model/attachment.ts';
import { PROGRAMME_LIMITS } from '../../domain/model/reading-limits.ts';
import { Refusal } from '../disk/refusal.ts';

/** What a listing tells of one file. */
export interface ListedFile {
  /** Relative to the root, with `/`. */
  file: string;
  symbolicLink: boolean;
  bytes: number;
  /** When it was written, in milliseconds; absent where nobody knows. */
  modified?: number;
}

/**
 * Files below some folders of a root. Symbolic links are listed, never followed: a link could lead out of the content
 * folder. Throws a refusal where there is more than a programme holds, before all of it was looked at.
 */
export function listFolders(
  root: string,
  folders: readonly string[],
  isSkipped: (name: string) => boolean,
): ListedFile[] {
  const files: ListedFile[] = [];
  const waiting = [...folders];
  let entries = 0;
  let bytes = 0;
  for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
    if (folder.split('/').length > PROGRAMME_LIMITS.folders) throw new Refusal(tooDeep(folder));
    for (const entry of readdirSync(path.join(root, folder), { withFileTypes: true })) {
      if (isSkipped(entry.name)) continue;
      entries += 1;
      const file = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory()) waiting.push(file);
      else if (entry.isSymbolicLink()) files.push({ file, symbolicLink: true, bytes: 0 });
      else if (entry.isFile()) {
        const state = stateOf(path.join(root, file));
        if (state) files.push({ file, symbolicLink: false, bytes: state.size, modified: state.mtimeMs });
        if (state && /\.(md|ya?ml)$/i.test(file) && !isCarried(file)) bytes += state.size;
      }
      if (entries > PROGRAMME_LIMITS.entries) throw new Refusal(tooMany(root, folder));
      if (bytes > PROGRAMME_LIMITS.bytes) throw new Refusal(tooLarge(root));
    }
  }
  return files;
}

const ANOTHER = 'Nothing was read. Name the folder of the programme with --root';

function tooMany(root: string, folder: string): string {
  const most = PROGRAMME_LIMITS.entries.toLocaleString('en-GB');
  return `"${path.join(root, folder)}" belongs to more than ${most} files and folders, more than a programme holds. ${ANOTHER}, or move what is no runbook out of it.`;
}

function tooDeep(folder: string): string {
  const names = folder.split('/').slice(0, 4).join('/');
  return `Below "${names}/…" lie more than ${PROGRAMME_LIMITS.folders} folders in each other. ${ANOTHER}, or move its files up: no reader finds a page at the end of such a path.`;
}

function tooLarge(root: string): string {
  const most = PROGRAMME_LIMITS.bytes / 1024 / 1024;
  return `The texts below "${root}" are larger than ${most} MiB together, more than a programme holds. ${ANOTHER}, or keep data in files of another kind.`;
}

/** A file that is gone between the listing and here was not there. */
function stateOf(file: string): Stats | undefined {
  try {
    return lstatSync(file);
  } catch {
    return undefined;
  }
}
