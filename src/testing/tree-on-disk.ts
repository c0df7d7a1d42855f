import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const folders: string[] = [];

/** Takes away what `emptyFolder` made; `sweep-folders.ts` asks for it after each file of tests. */
export function sweepFolders(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
}

/** A new folder that is gone after the file of tests. */
export function emptyFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'readyroom-test-'));
  folders.push(folder);
  return folder;
}

/** True where this user may make no links to files, as on Windows: tests that need one are skipped by name. */
export const LINKS_ARE_FORBIDDEN = (() => {
  const folder = mkdtempSync(path.join(tmpdir(), 'readyroom-test-'));
  try {
    symlinkSync(path.join(folder, 'nowhere'), path.join(folder, 'link'));
    return false;
  } catch {
    return true;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
})();

/** Writes a tree of files to a new folder. */
export function treeOnDisk(tree: Readonly<Record<string, string | Uint8Array>>): string {
  const root = emptyFolder();
  for (const [file, content] of Object.entries(tree)) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), content);
  }
  return root;
}

/** Every file below a folder with its text, by path. */
export function readTree(root: string): Record<string, string> {
  const files = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map(({ parentPath, name }) => path.relative(root, path.join(parentPath, name))).sort();
  return Object.fromEntries(
    paths.map((file) => [file.split(path.sep).join('/'), readFileSync(path.join(root, file), 'utf8')]),
  );
}
