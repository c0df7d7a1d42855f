import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { besides } from '../disk/write-whole.ts';
import { digest, placeFile, type SiteFile } from './place-file.ts';

/** A file that was made from content, with what the build has to know of it without reading it again. */
export interface MadeFile extends SiteFile {
  /** What it was made from; a file without one is made each time. */
  key?: string;
  /** Paths of the files that it loads. */
  needs: readonly string[];
  /** It holds a diagram that the reader's browser draws. */
  undrawn?: true;
  /** Digest of what the search indexes of it; none where it is not searched. */
  searched?: string;
  /** It only leads on to another page. */
  leads?: true;
}

export type Facts = Pick<MadeFile, 'needs' | 'undrawn' | 'leads' | 'searched'>;

/** What was made from one programme, kept by content hash. */
export interface KeptFiles {
  /** Puts the file that was made from the same into the new tree; undefined where there is none, or none that is whole. */
  reuse(file: string, key: string): MadeFile | undefined;
  add(file: string, key: string | undefined, content: Uint8Array, facts: Facts): MadeFile;
  /** Writes down what this build was made of, and removes what no build needs any more. */
  save(): void;
}

interface Manifest {
  version: string;
  files: MadeFile[];
}

/** Manifests of other ceilings, bases and addresses of one programme that are kept beside the last one. */
const MOST_MANIFESTS = 4;

/**
 * Opens what was kept in `folder` of builds of one `variant` (ceiling, base, …); `version` says which product made it. What is damaged counts as
 * missing. Files are linked into the new tree `to`, or copied where that cannot be.
 */
export function openKeptFiles(folder: string, variant: string, version: string, to: string): KeptFiles {
  const contents = path.join(folder, 'contents');
  mkdirSync(contents, { recursive: true });
  const manifest = path.join(folder, `${digest(variant).slice(0, 12)}.json`);
  const before = new Map(readManifest(manifest, version).map((made) => [made.file, made]));
  const made: MadeFile[] = [];
  const folders = new Set<string>();

  function target(file: string): string {
    const place = path.join(to, file);
    const parent = path.dirname(place);
    if (!folders.has(parent)) mkdirSync(parent, { recursive: true });
    folders.add(parent);
    return place;
  }

  return {
    reuse(file, key) {
      const known = before.get(file);
      if (known?.key !== key) return undefined;
      const kept = path.join(contents, known.hash);
      if (!isWhole(kept, known) || !placeFile(kept, target(file))) return undefined;
      made.push(known);
      return known;
    },
    add(file, key, content, facts) {
      const entry: MadeFile = {
        file,
        hash: digest(content),
        size: content.length,
        ...(key ? { key } : {}),
        ...facts,
      };
      const kept = path.join(contents, entry.hash);
      if (!isWhole(kept, entry)) keep(kept, content);
      const there = target(file);
      if (!placeFile(kept, there)) writeFileSync(there, content, { flag: 'wx' });
      made.push(entry);
      return entry;
    },
    save() {
      keep(manifest, seal(JSON.stringify({ version, files: made } satisfies Manifest)));
      sweep(folder, contents, path.basename(manifest));
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

function readManifest(file: string, version?: string): MadeFile[] {
  try {
    const text = readFileSync(file, 'utf8');
    const at = text.indexOf('\n');
    const body = text.slice(at + 1);
    if (text.slice(0, at) !== digest(body)) return [];
    const manifest = JSON.parse(body) as Manifest;
    return version === undefined || manifest.version === version ? manifest.files : [];
  } catch {
    return [];
  }
}

/** Another build may be adding to the same folder: what it misses then, it makes again. */
function sweep(folder: string, contents: string, newest: string): void {
  const manifests = readdirSync(folder).filter((name) => name.endsWith('.json'));
  const others = manifests.filter((name) => name !== newest).slice(0, MOST_MANIFESTS);
  for (const name of manifests)
    if (name !== newest && !others.includes(name)) rmSync(path.join(folder, name), { force: true });
  const needed = new Set(
    [newest, ...others].flatMap((name) => readManifest(path.join(folder, name)).map(({ hash }) => hash)),
  );
  for (const name of readdirSync(contents))
    if (!needed.has(name)) rmSync(path.join(contents, name), { force: true });
}
