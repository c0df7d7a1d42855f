import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { SEAL } from '../disk/seal-folder.ts';
import { besides } from '../disk/write-whole.ts';
import { listFiles } from './list-files.ts';
import { digest, type SiteFile } from './place-file.ts';
import { openSiteTree, type SiteTree, type StampedFile } from './site-tree.ts';
import type { Spare } from './spare-folders.ts';
import type { Inputs } from './track-reads.ts';

/** A file that was made from content, with what the build has to know of it without reading it again. */
export interface MadeFile extends StampedFile {
  /** What it was made from; a file without one is made each time. */
  key?: string;
  /** What its key was made from: where that is the same, so is the key. */
  inputs?: Inputs;
  /** Paths of the files that it loads. */
  needs: readonly string[];
  /** It holds a diagram that the reader's browser draws. */
  undrawn?: true;
  /** Digest of what the search indexes of it; none where it is not searched. */
  searched?: string;
  /** It only leads on to another page. */
  leads?: true;
}

export type Facts = Pick<MadeFile, 'needs' | 'undrawn' | 'leads' | 'searched' | 'inputs'>;

/** What was made from one programme, kept by content hash. */
export interface KeptFiles {
  /** What the build before was made from, as a whole; undefined where there was none. */
  whole: string | undefined;
  /** All files of the build before, where it was made from the same; undefined where one of them is not whole. */
  reuseAll(whole: string): readonly MadeFile[] | undefined;
  /** Puts the file that was made from the same into the new tree; undefined where there is none, or none that is whole. */
  reuse(file: string, key: string, from?: Pick<MadeFile, 'inputs'>): MadeFile | undefined;
  /** The same, told by what it was made from, before its key is made. */
  reuseUnread(file: string, isSame: (inputs: Inputs) => boolean): MadeFile | undefined;
  /** The bytes of a file of this build. */
  read(file: MadeFile): Buffer;
  add(file: string, key: string | undefined, content: Uint8Array, facts: Facts): MadeFile;
  /** Whether a folder of this key stands in the new tree already. */
  hasFolder(to: string, key: string): boolean;
  /** Places all files of a folder, but its seal, below `to` in the new tree. The same `key` tells of the same folder. */
  addFolder(to: string, key: string, folder: () => Promise<string> | string): Promise<readonly SiteFile[]>;
  /** Removes what stands in the new tree of an older one and is not part of this. */
  removeUnused(): void;
  /**
   * Writes down what this build was made of, as a whole and file by file, and removes what no build needs any more.
   * `out`: where the new tree now stands.
   */
  save(whole: string, out: string): void;
}

/** Files that are no pages, under the folder that they were placed in. */
interface KeptPart {
  to: string;
  key: string;
  files: readonly StampedFile[];
}

interface Manifest {
  version: string;
  whole: string;
  files: MadeFile[];
  parts: KeptPart[];
}

/** Manifests of other ceilings, bases and addresses of one programme that are kept beside the last one. */
const MOST_MANIFESTS = 4;

/**
 * Opens what was kept in `folder` of builds of one `variant` (ceiling, base, …); `version` says which product made it. What is damaged counts as
 * missing. Files are linked into the new tree `to`, or copied where that cannot be; `spare` stands in it already.
 */
export function openKeptFiles(
  folder: string,
  variant: string,
  version: string,
  to: string,
  spare: Spare,
): KeptFiles {
  const contents = path.join(folder, 'contents');
  mkdirSync(contents, { recursive: true });
  const manifest = path.join(folder, `${digest(variant).slice(0, 12)}.json`);
  const last = readManifest(manifest);
  const known = last?.version === version ? last : undefined;
  const before = new Map(known?.files.map((file) => [file.file, file]));
  const partsBefore = new Map(known?.parts.map((part) => [part.to, part]));
  const stamped = [...(known?.files ?? []), ...(known?.parts ?? []).flatMap(({ files }) => files)];
  const tree = openSiteTree(to, spare, new Map(stamped.map((file) => [file.file, file])));
  const made: MadeFile[] = [];
  const parts: KeptPart[] = [];

  const { place, put, putFolder } = openContents(contents, tree);
  const standing = (to: string, key: string) => standingFiles(tree, partsBefore.get(to), key);

  return {
    whole: known?.whole,
    reuseAll(whole) {
      if (known?.whole !== whole) return undefined;
      const missing = known.files.findIndex((entry) => !place(entry));
      if (missing < 0) {
        made.push(...known.files);
        return known.files;
      }
      for (const { file } of known.files.slice(0, missing)) tree.remove(file);
      return undefined;
    },
    reuse(file, key, from) {
      const entry = before.get(file);
      if (!entry || entry.key !== key || !place(entry)) return undefined;
      const { inputs: _former, ...same } = entry;
      const now: MadeFile = { ...same, ...from };
      made.push(now);
      return now;
    },
    reuseUnread(file, isSame) {
      const entry = before.get(file);
      if (!entry?.inputs || !isSame(entry.inputs) || !place(entry)) return undefined;
      made.push(entry);
      return entry;
    },
    read: ({ file }) => readFileSync(path.join(to, file)),
    add(file, key, content, facts) {
      const entry: MadeFile = {
        file,
        hash: digest(content),
        size: content.length,
        ...(key ? { key } : {}),
        ...facts,
      };
      put(entry, content);
      made.push(entry);
      return entry;
    },
    hasFolder: (to, key) => standing(to, key) !== undefined,
    async addFolder(to, key, folder) {
      const before = standing(to, key);
      const files = before ?? (await putFolder(await folder(), to));
      for (const file of before ?? []) tree.keeps(file);
      parts.push({ to, key, files });
      return files;
    },
    removeUnused: () => tree.removeUnused(),
    save(whole, out) {
      const stampedNow = <File extends StampedFile>({ stamp: _former, ...file }: File) => {
        const stamp = tree.stampOf(out, file.file);
        return stamp === undefined ? file : { ...file, stamp };
      };
      const files = made.map(stampedNow);
      const all = parts.map((part) => ({ ...part, files: part.files.map(stampedNow) }));
      keep(manifest, seal(JSON.stringify({ version, whole, files, parts: all } satisfies Manifest)));
      sweep(folder, contents, path.basename(manifest), files);
    },
  };
}

/** Files of a part that stands in a tree as a whole. */
function standingFiles(
  tree: SiteTree,
  part: KeptPart | undefined,
  key: string,
): KeptPart['files'] | undefined {
  return part?.key === key && part.files.every((file) => tree.stands(file)) ? part.files : undefined;
}

/** Fills a tree from what is kept in `contents`. */
function openContents(contents: string, tree: SiteTree) {
  return {
    /** False where nothing whole is kept of it. */
    place(entry: SiteFile): boolean {
      if (tree.keeps(entry)) return true;
      const kept = path.join(contents, entry.hash);
      return isWhole(kept, entry) && tree.place(kept, entry.file);
    },
    put(entry: SiteFile, content: Uint8Array): void {
      if (tree.keeps(entry)) return;
      const kept = path.join(contents, entry.hash);
      if (!isWhole(kept, entry)) keep(kept, content);
      if (!tree.place(kept, entry.file)) tree.write(entry.file, content);
    },
    /** What lies in a folder, but its seal. */
    async putFolder(from: string, to: string): Promise<SiteFile[]> {
      const placed: SiteFile[] = [];
      for (const each of await listFiles(from)) {
        if (each === SEAL) continue;
        const content = readFileSync(path.join(from, each));
        const entry = { file: path.posix.join(to, each), hash: digest(content), size: content.length };
        if (!tree.keeps(entry) && !tree.place(path.join(from, each), entry.file))
          tree.write(entry.file, content);
        placed.push(entry);
      }
      return placed;
    },
  };
}

function isWhole(file: string, { hash, size }: SiteFile): boolean {
  try {
    const content = readFileSync(file);
    return content.length === size && digest(content) === hash;
  } catch {
    return false;
  }
}

/** Puts it in the place of what was there, whole. What cannot be kept is made again. */
function keep(file: string, content: Uint8Array | string): void {
  const whole = besides(file);
  try {
    writeFileSync(whole, content);
    renameSync(whole, file);
  } catch {
    rmSync(whole, { force: true });
  }
}

/** The digest of what follows stands in front: what was cut or garbled is nothing. */
const seal = (text: string): string => `${digest(text)}\n${text}`;

function readManifest(file: string): Manifest | undefined {
  try {
    const text = readFileSync(file, 'utf8');
    const at = text.indexOf('\n');
    const body = text.slice(at + 1);
    return text.slice(0, at) === digest(body) ? (JSON.parse(body) as Manifest) : undefined;
  } catch {
    return undefined;
  }
}

/** Another build may be adding to the same folder: what it misses then, it makes again. */
function sweep(folder: string, contents: string, newest: string, files: readonly SiteFile[]): void {
  const manifests = readdirSync(folder).filter((name) => name.endsWith('.json'));
  const others = manifests.filter((name) => name !== newest).slice(0, MOST_MANIFESTS);
  for (const name of manifests)
    if (name !== newest && !others.includes(name)) rmSync(path.join(folder, name), { force: true });
  const needed = new Set(files.map(({ hash }) => hash));
  for (const name of others)
    for (const { hash } of readManifest(path.join(folder, name))?.files ?? []) needed.add(hash);
  for (const name of readdirSync(contents))
    if (!needed.has(name)) rmSync(path.join(contents, name), { force: true });
}
